package io.pacewatch.alert.channel.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of its own with certificates that hold and that do not, made by the JDK's keytool. */
public record Certificates(Path directory) {

    private static final String PASSWORD = "changeit";

    /** Makes the authority. */
    public static Certificates in(Path directory) {
        Certificates made = new Certificates(directory);
        made.keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Test", "-ext", "bc:c", "-keystore", made.path("ca"));
        made.keytool("-exportcert", "-rfc", "-alias", "ca", "-file", made.path("ca.pem"), "-keystore", made.path("ca"));
        return made;
    }

    /** What has to be trusted. */
    public Path authority() {
        return directory.resolve("ca.pem");
    }

    /** A socket with such a certificate. */
    ServerSocket socket(String name, String from) throws IOException, GeneralSecurityException {
        return context(name, from)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    /** A server with a certificate for this name, valid for a day from then on, as keytool counts ("-30d"). */
    public SSLContext context(String name, String from) throws IOException, GeneralSecurityException {
        Path store = Files.copy(directory.resolve("ca"), directory.resolve(name + from));
        keytool(
                "-genkeypair",
                "-alias",
                "leaf",
                "-signer",
                "ca",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-startdate",
                from,
                "-validity",
                "1",
                "-keystore",
                store.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        // Else the authority's own certificate may be shown.
        keys.deleteEntry("ca");
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        return tls;
    }

    private String path(String file) {
        return directory.resolve(file).toString();
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-storepass", PASSWORD));
        if (command.contains("-exportcert")) {
            command.removeAll(List.of("-keyalg", "EC"));
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
