package io.pacewatch.alert.channel.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** The settings of the relay as Jakarta Mail names them. */
final class SmtpProperties {

    private SmtpProperties() {}

    /** For one session, which holds no connection. */
    static Properties of(MailSettings settings, InternetAddress from, Duration limit) {
        Properties all = new Properties();
        String millis = Long.toString(limit.toMillis());
        put(all, "connectiontimeout", millis);
        put(all, "timeout", millis);
        put(all, "from", from.getAddress());
        put(all, "auth", Boolean.toString(settings.username().isPresent()));
        put(all, "quitwait", "false");
        settings.helo().ifPresent(name -> put(all, "localhost", name));
        switch (settings.tls()) {
            case REQUIRED -> {
                put(all, "starttls.enable", "true");
                put(all, "starttls.required", "true");
            }
            case IMPLICIT -> put(all, "ssl.enable", "true");
            case DISABLED -> put(all, "starttls.enable", "false");
        }
        put(all, "ssl.checkserveridentity", "true");
        settings.trustFile().ifPresent(file -> all.put("mail.smtp.ssl.socketFactory", trusting(file)));
        return all;
    }

    private static void put(Properties all, String name, String value) {
        all.setProperty("mail.smtp." + name, value);
    }

    private static SSLSocketFactory trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("trusted-" + count++, each);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, managers.getTrustManagers(), null);
            return tls.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("pacewatch.mail.trust-file cannot be read: " + file, e);
        }
    }
}
