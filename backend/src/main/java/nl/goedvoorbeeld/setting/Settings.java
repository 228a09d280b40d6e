package nl.goedvoorbeeld.setting;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the administrator decided. Paths are absolute.
///
/// @param managementPort where health and metrics are, apart from what readers see
/// @param managementAddress on which address of this machine that port is; only on itself unless
///   set
/// @param data where the embedded database, the index and the uploads live
/// @param database the PostgreSQL to use; none means that we bring our own
/// @param baseUrl how readers reach us, without a slash at the end
/// @param theme the name of a theme that came with the build, or a folder that changes the looks
/// @param content the library that is loaded into an empty database
/// @param organisation who publishes; see [#demonstration]
/// @param firstAdministrator who lets in the other editors; without one the start shows a link
/// @param provider where editors may also prove who they are; none means only here
/// @param secret what others must not know, from which keys are made; none means that the data
///   folder has one, see {@link Secret}
/// @param journal the folder of the journal of subscribers who left, which a back-up does not bring
///   back
/// @param mail where mail goes; none means that it is kept and shown at the desk
/// @param retention how long what is held of subscribers is kept
/// @param themeSources while developing, the folder whose templates and assets are read again when
///   they are saved; nothing is kept then, and saved content is imported
public record Settings(
    int port,
    int managementPort,
    InetAddress managementAddress,
    Path data,
    @Nullable OutsideDatabase database,
    URI baseUrl,
    TrustedProxies trustedProxies,
    String theme,
    Path content,
    @Nullable String organisation,
    @Nullable String contactEmail,
    @Nullable Login firstAdministrator,
    @Nullable OutsideProvider provider,
    @Nullable Secret secret,
    Path journal,
    @Nullable OutsideMail mail,
    Retention retention,
    @Nullable Path themeSources) {

  /// A PostgreSQL that somebody else keeps. The owner migrates; without an owner the one user does
  /// both.
  public record OutsideDatabase(String url, Login user, @Nullable Login owner) {}

  /// An OpenID Connect provider, which knows us as a client.
  ///
  /// @param issuer exactly as the provider writes it
  /// @param name as editors know it, to stand after *via*
  public record OutsideProvider(String issuer, String clientId, String clientSecret, String name) {
    @Override
    public String toString() {
      return issuer;
    }
  }

  public record Login(String user, @Nullable String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /// What came of reading.
  public sealed interface Reading {
    record Good(Settings settings) implements Reading {}

    /// One sentence for the administrator.
    record Faulty(String sentence) implements Reading {}
  }

  /// Reads the environment, then `application.yaml` in the home folder for what the environment
  /// does not say. Relative paths start at the home folder.
  public static Reading read(Map<String, String> environment, Path home) {
    try {
      return new Reading.Good(new SettingsReader(Values.from(environment, home), home).read());
    } catch (SettingFault fault) {
      return new Reading.Faulty(fault.sentence);
    }
  }

  /// Until it is known who publishes and how to reach them, this cannot be a government website,
  /// and every page says so.
  public boolean demonstration() {
    return organisation == null || contactEmail == null;
  }
}
