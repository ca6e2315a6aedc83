package dev.vaglio.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    static Path folder;

    /** POI's own place belongs to whoever came first on this machine. */
    @BeforeAll
    static void pois_files_are_of_this_test() {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }

    @AfterAll
    static void pois_files_are_anywhere() {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() throws IOException {
        byte[] bomb = with(SHEET, old -> new byte[0], out -> {
            out.write("<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[MEBIBYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.write("</t><t>".getBytes(StandardCharsets.UTF_8));
                out.write(blanks, 0, 30_000);
                out.write("</t></is></c></row><!--".getBytes(StandardCharsets.UTF_8));
                out.write(blanks);
                out.write("--><row><c t='inlineStr'><is><t>".getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(bomb.length).isLessThan(MEBIBYTE);
        assertRefused(bomb, "too_large_unpacked", true);
    }

    @Test
    void a_hundred_thousand_rows_are_refused() throws IOException {
        assertRefused(rows(100_000, 1), "too_many_rows", true);
    }

    @Test
    void a_million_cells_are_refused() throws IOException {
        assertRefused(rows(1_000, 1_000), "too_many_cells", true);
    }

    @Test
    void a_text_longer_than_a_cell_can_be_is_refused() throws IOException {
        String huge = "x".repeat(2 * MEBIBYTE);
        assertRefused(
                replaced("xl/sharedStrings.xml", xml -> xml.replaceFirst("<t[^>]*>", "$0" + huge)),
                "text_too_long",
                true);
    }

    @Test
    void more_shared_texts_than_cells_are_refused() throws IOException {
        String many = "<si><t>x</t></si>".repeat(Limits.TEXTS);
        assertRefused(
                replaced("xl/sharedStrings.xml", xml -> xml.replace("</sst>", many + "</sst>")),
                "too_many_texts",
                true);
    }

    @Test
    void a_document_type_is_refused_in_every_part() throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        for (String part :
                new String[] {SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels"}) {
            assertRefused(
                    replaced(part, xml -> xml.replaceFirst("(<\\?xml.*?\\?>)?", "$1" + doctype)), "doctype", false);
        }
    }

    @Test
    void a_reference_to_an_entity_that_is_nowhere_is_refused() throws IOException {
        assertRefused(replaced("xl/sharedStrings.xml", xml -> xml.replaceFirst("<t[^>]*>", "$0&e;")), "damaged", false);
    }

    @Test
    void macros_are_refused_by_their_type_and_by_their_part() throws IOException {
        assertRefused(
                replaced(
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                "macros",
                false);
        assertRefused(with("xl/vbaProject.bin", old -> old, out -> out.write(1)), "macros", false);
    }

    @Test
    void an_encrypted_workbook_is_refused() throws IOException, GeneralSecurityException, InvalidFormatException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(Tables.workbook(Tables.fit())));
                    OutputStream out = encryptor.getDataStream(file)) {
                workbook.save(out);
            }
            file.writeFilesystem(bytes);
        }
        assertRefused(bytes.toByteArray(), "encrypted", false);
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(letter);
        }
        assertRefused(letter.toByteArray(), "not_a_workbook", false);
        assertRefused("id;name\n".getBytes(StandardCharsets.UTF_8), "not_a_workbook", false);
        assertRefused(new byte[0], "not_a_workbook", false);
        assertRefused(new byte[Limits.FILE + 1], "too_large", true);
    }

    @Test
    void a_file_that_was_cut_off_is_refused_wherever_it_was_cut() {
        byte[] whole = Tables.workbook(Tables.fit());
        for (int length = 4; length < whole.length; length += whole.length / 50) {
            byte[] cut = Arrays.copyOf(whole, length);
            Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> WorkbookFile.read(cut));
            assertThat(refusal).as("%s bytes", length).isNotNull();
        }
    }

    @Test
    void a_damaged_byte_anywhere_is_read_or_refused_and_never_breaks() {
        byte[] whole = Tables.workbook(Tables.fit());
        for (int at = 4; at < whole.length; at += 37) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            try {
                WorkbookFile.read(damaged);
            } catch (Unreadable refused) {
                assertThat(refused.code()).isNotEmpty();
            }
        }
    }

    @Test
    void a_thousand_parts_too_many_are_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= Limits.PARTS; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertRefused(bytes.toByteArray(), "too_many_parts", true);
    }

    private static byte[] rows(int rows, int columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < rows; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < columns; j++) {
                    row.createCell(j).setCellValue(j);
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] file, String code, boolean tooLarge) {
        Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> WorkbookFile.read(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.isTooLarge()).isEqualTo(tooLarge);
    }

    private static byte[] replaced(String part, UnaryOperator<String> edit) throws IOException {
        return with(
                part,
                old -> edit.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
                out -> {});
    }

    /** The workbook with a part that is changed, or new, and something written behind it. */
    private static byte[] with(String part, UnaryOperator<byte[]> edit, Writing more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Tables.workbook(Tables.fit())));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean same = entry.getName().equals(part);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(same ? edit.apply(in.readAllBytes()) : in.readAllBytes());
                if (same) {
                    more.to(out);
                    found = true;
                }
            }
            if (!found) {
                out.putNextEntry(new ZipEntry(part));
                more.to(out);
            }
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
