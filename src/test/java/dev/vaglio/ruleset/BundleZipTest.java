package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleZipTest {
    @Test
    void a_bundle_comes_back_out_of_its_zip() {
        assertThat(BundleZip.read("lead", BundleZip.write(SmallRules.source()))).isEqualTo(SmallRules.source());
    }

    @Test
    void equal_bundles_give_equal_bytes() {
        assertThat(BundleZip.write(SmallRules.source())).isEqualTo(BundleZip.write(SmallRules.source()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../dmn/fit.dmn",
                "dmn/../../etc/passwd.dmn",
                "/dmn/fit.dmn",
                "dmn\\fit.dmn",
                "C:/dmn/fit.dmn",
                "dmn/fit.exe",
                "other/fit.dmn",
                "dmn/a/b/fit.dmn"
            })
    void a_path_that_is_not_one_of_a_bundle_is_refused(String path) throws IOException {
        byte[] zip = zip(path, "<definitions/>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> BundleZip.read("lead", zip)).isInstanceOf(UnreadableBundle.class);
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() throws IOException {
        byte[] zip = zip("dmn/fit.dmn", new byte[64 * 1024 * 1024]);

        assertThat(zip).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> BundleZip.read("lead", zip)).isInstanceOf(UnreadableBundle.class);
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertThatThrownBy(() -> BundleZip.read("lead", "hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableBundle.class);
        byte[] zip = BundleZip.write(SmallRules.source());
        zip[zip.length / 2] ^= 0x55;
        zip[zip.length / 3] ^= 0x55;
        assertThatThrownBy(() -> BundleZip.read("lead", zip)).isInstanceOf(UnreadableBundle.class);
    }

    private static byte[] zip(String path, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
