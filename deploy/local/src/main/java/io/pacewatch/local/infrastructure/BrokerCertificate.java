package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate for a broker on the loopback interface, signed by itself, made by the JDK's keytool. */
record BrokerCertificate(Path keys, Path authority) {
    static final String PASSWORD = "changeit";

    static BrokerCertificate in(Path directory) {
        Path keys = directory.resolve("broker.p12").toAbsolutePath();
        Path authority = directory.resolve("broker.pem").toAbsolutePath();
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1",
                "-alias",
                "broker",
                "-keystore",
                keys.toString());
        keytool("-exportcert", "-rfc", "-alias", "broker", "-file", authority.toString(), "-keystore", keys.toString());
        return new BrokerCertificate(keys, authority);
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a certificate", interrupted);
        }
    }
}
