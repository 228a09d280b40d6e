package nl.goedvoorbeeld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import nl.goedvoorbeeld.setting.Secret;
import org.junit.jupiter.api.Test;

class ReturnPathTest {
  private static final UUID NAME = UUID.fromString("f0f1f2f3-0000-4000-8000-00000000000f");

  private final ReturnPath path =
      ReturnPath.of(new Secret(SampleLetters.SECRET), "mail.goedvoorbeeld.example");

  @Test
  void what_comes_back_is_known_by_its_address() {
    String address = path.address(NAME);
    assertThat(address).endsWith("@mail.goedvoorbeeld.example");
    assertThat(address.indexOf('@')).as("as long as a local part may be").isLessThanOrEqualTo(64);
    assertThat(path.read(address)).contains(NAME);
    assertThat(path.read(address.toUpperCase(Locale.ROOT))).contains(NAME);
    assertThat(path.find("References: <" + address + ">\r\nX: y")).contains(NAME);
  }

  @Test
  void nobody_makes_one_who_has_no_key() {
    String address = path.address(NAME);
    for (int at = 0; at < address.indexOf('@'); at++) {
      char other = address.charAt(at) == '0' ? '1' : '0';
      String forged = address.substring(0, at) + other + address.substring(at + 1);
      assertThat(path.read(forged)).as(forged).isEmpty();
      assertThat(path.find(forged)).as(forged).isEmpty();
    }
    assertThat(path.read("b" + address.substring(1))).as("another sort").isEmpty();
    assertThat(path.read(address.replace("mail.", "elders."))).isEmpty();
    assertThat(path.read("x" + address)).isEmpty();
    assertThat(path.read("")).isEmpty();
    assertThat(path.read("@mail.goedvoorbeeld.example")).isEmpty();
    assertThat(path.find("d-".repeat(100_000))).isEmpty();
    assertThat(
            ReturnPath.of(
                    new Secret("een ander geheim dat lang genoeg is"), "mail.goedvoorbeeld.example")
                .read(address))
        .isEmpty();
  }
}
