package org.workspace.payara.launcher.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.payara.launcher.WrongUsage;
import org.workspace.platform.module.Finding.Weight;

class TrustedSignersTest {
    @TempDir
    Path folder;

    @Test
    void onlyWhatSomebodyTrustedSignedIsTaken() throws Exception {
        var signers = trusting(certificate("us"));
        certificate("them");

        assertThat(signers.examine(signed(war("ours.war"), "us")).weight()).isEqualTo(Weight.FINE);
        assertThat(signers.examine(signed(war("theirs.war"), "them")).text())
                .isEqualTo("It has no signature of somebody trusted: WEB-INF/web.xml.");
        assertThat(signers.examine(war("nobodys.war")).weight()).isEqualTo(Weight.OBSTACLE);
    }

    @Test
    void whatWasChangedOrAddedAfterTheSignatureIsFound() throws Exception {
        var signers = trusting(certificate("us"));
        var changed = signed(war("changed.war"), "us");
        var added = signed(war("added.war"), "us");
        try (var content = FileSystems.newFileSystem(changed)) {
            Files.writeString(content.getPath("WEB-INF/web.xml"), "<web-app><!-- other --></web-app>");
        }
        try (var content = FileSystems.newFileSystem(added)) {
            Files.writeString(content.getPath("WEB-INF/more.xml"), "<more/>");
        }

        assertThat(signers.examine(changed).text()).startsWith("Its signature is not valid");
        assertThat(signers.examine(added).text()).contains("WEB-INF/more.xml");
    }

    @Test
    void withoutASettingNobodyNeedsToSign() throws Exception {
        assertThat(TrustedSigners.of(Optional.empty()).examine(war("any.war")).weight())
                .isEqualTo(Weight.FINE);
    }

    @Test
    void aFileThatIsNoCertificateIsSaid() throws Exception {
        var text = Files.writeString(folder.resolve("notes.pem"), "no certificate");

        assertThatThrownBy(() -> trusting(text)).isInstanceOf(WrongUsage.class).hasMessageContaining("notes.pem");
        var gone = folder.resolve("gone.pem");
        assertThatThrownBy(() -> trusting(gone))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("There is no file " + gone + " (modules.trusted-certificates).");
    }

    private static TrustedSigners trusting(Path certificates) {
        return TrustedSigners.of(Optional.of(certificates.toString()));
    }

    /** A new key of that name, with the certificate it made for itself. */
    private Path certificate(String name) throws Exception {
        run("keytool", "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name);
        var file = folder.resolve(name + ".pem");
        run("keytool", "-exportcert", "-rfc", "-alias", name, "-file", file.toString());
        return file;
    }

    private Path signed(Path war, String name) throws Exception {
        run("jarsigner", war.toString(), name);
        return war;
    }

    /** A password for keys that live as long as the test. */
    private void run(String tool, String... arguments) throws Exception {
        var program = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        var store = List.of("-keystore", folder.resolve("keys").toString(), "-storepass", "changeit");
        var command = new ArrayList<String>();
        command.add(program);
        if (tool.equals("jarsigner")) command.addAll(store);
        command.addAll(List.of(arguments));
        if (!tool.equals("jarsigner")) command.addAll(store);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tool.log").toFile())
                .start();
        assertThat(process.waitFor()).as(command.toString()).isZero();
    }

    private Path war(String name) throws Exception {
        var file = folder.resolve(name);
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (var archive = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            archive.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            archive.write("<web-app/>".getBytes(UTF_8));
        }
        return file;
    }
}
