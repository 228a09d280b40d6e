package nl.goedvoorbeeld.mail;

import java.util.UUID;
import nl.goedvoorbeeld.setting.Secret;

public final class ReturnPath {
  private final String domain;

  private ReturnPath(String domain) {
    this.domain = domain;
  }

  public static ReturnPath of(Secret secret, String domain) {
    return new ReturnPath(domain);
  }

  public enum Sort {
    DELIVERY,
    LETTER
  }

  public record Name(Sort sort, UUID id) {}

  public String address(Name name) {
    return "d-" + name.id().toString().replace("-", "") + "-0@" + domain;
  }
}
