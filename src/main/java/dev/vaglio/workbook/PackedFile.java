package dev.vaglio.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook's file. Nothing is unpacked but what is read, and no more than allowed. */
final class PackedFile implements Closeable {
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] PART = {'P', 'K', 1, 2};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final ZipFile zip;
    private final AtomicLong left = new AtomicLong(Limits.UNPACKED);

    private PackedFile(ZipFile zip) {
        this.zip = zip;
    }

    static PackedFile open(byte[] file) throws Unreadable {
        if (file.length > Limits.FILE) {
            throw Unreadable.tooLarge("too_large", "The file is larger than " + Limits.FILE + " bytes.");
        }
        if (startsWith(file, OLD_OFFICE)) {
            throw count(file, ENCRYPTED) > 0
                    ? Unreadable.because("encrypted", "The file is encrypted; save it without a password.")
                    : Unreadable.because("not_a_workbook", "The file is in an old format; save it as .xlsx.");
        }
        if (!startsWith(file, PACKED)) {
            throw Unreadable.because("not_a_workbook", "The file is no .xlsx workbook.");
        }
        if (count(file, PART) > Limits.PARTS) {
            throw Unreadable.tooLarge("too_many_parts", "The file has more than " + Limits.PARTS + " parts.");
        }
        return opened(file);
    }

    private static PackedFile opened(byte[] file) throws Unreadable {
        try {
            return new PackedFile(ZipFile.builder().setByteArray(file).get());
        } catch (IOException | RuntimeException damaged) {
            throw Unreadable.because("damaged", "The file is damaged or was cut off.");
        }
    }

    List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream part(String name) throws Unreadable {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Unreadable.because("damaged", "The file lacks a part that it names.");
        }
        try {
            return new BoundedPart(zip.getInputStream(entry), left);
        } catch (IOException | RuntimeException damaged) {
            throw Unreadable.because("damaged", "A part of the file can not be unpacked.");
        }
    }

    /** Refuses a file with code in it, and one whose parts declare document types. */
    void refuseWhatIsNoData() throws Unreadable {
        for (String name : names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/")) {
                throw WorkbookFile.macros();
            }
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                Xml.prolog(part(name), name);
            }
        }
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && at(file, 0, start);
    }

    private static int count(byte[] file, byte[] what) {
        int count = 0;
        for (int i = 0; i <= file.length - what.length; i++) {
            count += at(file, i, what) ? 1 : 0;
        }
        return count;
    }

    private static boolean at(byte[] file, int from, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (file[from + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ofMemory) {
            throw new java.io.UncheckedIOException(ofMemory);
        }
    }
}
