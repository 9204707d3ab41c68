package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workspace.payara.launcher.WrongUsage;
import org.workspace.platform.module.Finding;

/**
 * Whose signature a module must have (JAR File Specification, "Signed JAR File"; made with {@code jarsigner}). Without a
 * setting nobody's. Modules that come with the server need none.
 *
 * @param trusted certificates of signers, or of those who certified them
 */
record TrustedSigners(Optional<Set<Certificate>> trusted) {
    private static final Pattern NOT_SIGNED = Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC))");

    /**
     * Reads the file of certificates in PEM form, when there is a setting.
     *
     * @throws WrongUsage when it cannot be read
     */
    static TrustedSigners of(Optional<String> file) {
        return new TrustedSigners(file.map(Path::of).map(TrustedSigners::read));
    }

    /** Every file of the WAR must have a signature that counts. */
    Finding examine(Path war) {
        if (trusted.isEmpty()) return Finding.fine("Signatures are not asked for.");
        try (var archive = new JarFile(war.toFile(), true)) {
            for (var entry : (Iterable<JarEntry>) archive.stream()::iterator) {
                if (entry.isDirectory() || NOT_SIGNED.matcher(entry.getName()).matches()) continue;
                readToItsEnd(archive, entry); // before that nobody has signed it
                if (!isTrusted(entry.getCodeSigners())) {
                    return Finding.obstacle("It has no signature of somebody trusted: " + entry.getName() + ".");
                }
            }
            return Finding.fine("It is signed by somebody trusted.");
        } catch (IOException | SecurityException e) {
            return Finding.obstacle("Its signature is not valid: " + e.getMessage() + ".");
        }
    }

    private boolean isTrusted(CodeSigner[] signers) {
        return signers != null
                && Stream.of(signers)
                        .flatMap(signer -> signer.getSignerCertPath().getCertificates().stream())
                        .anyMatch(trusted.orElse(Set.of())::contains);
    }

    private static void readToItsEnd(JarFile archive, JarEntry entry) throws IOException {
        try (var content = archive.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Set<Certificate> read(Path file) {
        try (var content = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(content);
            return certificates.stream().collect(Collectors.toUnmodifiableSet());
        } catch (NoSuchFileException e) {
            throw new WrongUsage("There is no file %s (modules.trusted-certificates).".formatted(file), e);
        } catch (IOException | CertificateException e) {
            throw new WrongUsage(
                    "The certificates in %s (modules.trusted-certificates) cannot be read: %s."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
