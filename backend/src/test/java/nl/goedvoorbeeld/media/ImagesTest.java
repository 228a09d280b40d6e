package nl.goedvoorbeeld.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made of a file: of an honest one the picture, of any other one a sentence.
class ImagesTest {
  private static final String ME = "eerste@example.org";

  private final TestDatabase database = TestDatabase.fresh();
  private final Images images = new Images(database.db(), Clock.systemUTC());

  private Upload kept(byte[] file) {
    return switch (images.keep(images.prepare(file), "Wat erop staat", ME)) {
      case Receiving.Kept(Upload upload, _) -> upload;
      case Receiving.Refused(String sentence) -> throw new AssertionError(sentence);
    };
  }

  private byte[] whole(Upload upload) {
    return images.bytes(upload, MediaName.ofAddress(upload.address()).orElseThrow()).orElseThrow();
  }

  private String refused(byte[] file) {
    return switch (images.keep(images.prepare(file), "Wat erop staat", ME)) {
      case Receiving.Kept(Upload upload, _) -> throw new AssertionError(upload.toString());
      case Receiving.Refused(String sentence) -> sentence;
    };
  }

  @Test
  void a_photo_becomes_a_jpeg_in_widths_that_are_never_larger() {
    Upload large = kept(Pictures.jpegOfPhoto(2400, 1200));
    assertThat(large.type()).isEqualTo("jpg");
    assertThat(large.sizes())
        .containsExactly(
            new Upload.Size(480, 240), new Upload.Size(960, 480), new Upload.Size(1600, 800));
    for (var variant : large.picture(MediaName.ROOT).variants()) {
      var name = MediaName.ofAddress(variant.address()).orElseThrow();
      BufferedImage image = Pictures.image(images.bytes(large, name).orElseThrow());
      assertThat(image.getWidth()).isEqualTo(variant.width());
      assertThat(image.getHeight()).isEqualTo(variant.height());
    }
    assertThat(kept(Pictures.jpegOfPhoto(300, 200)).sizes())
        .containsExactly(new Upload.Size(300, 200));
    assertThat(kept(Pictures.pngOfDrawing(200, 11_000)).sizes())
        .containsExactly(new Upload.Size(73, 4_000));
  }

  @Test
  void a_drawing_stays_sharp_and_what_shines_through_still_does() {
    assertThat(kept(Pictures.pngOfDrawing(600, 400)).type()).isEqualTo("png");
    assertThat(kept(Pictures.file(Pictures.photo(600, 400), "png")).type()).isEqualTo("jpg");
    var clear = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(3, 4, 0x80ff0000);
    Upload upload = kept(Pictures.file(clear, "png"));
    assertThat(upload.type()).isEqualTo("png");
    BufferedImage image = Pictures.image(whole(upload));
    assertThat(image.getRGB(3, 4)).isEqualTo(0x80ff0000);
    assertThat(image.getRGB(9, 9) >>> 24).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpeg", "bmp"})
  void a_kind_that_can_be_read_keeps_its_colours(String format) {
    byte[] file = Pictures.file(Pictures.quarters(64, 32, BufferedImage.TYPE_INT_RGB), format);
    if (format.equals("bmp")) {
      assertThat(refused(file)).startsWith("Dit is geen afbeelding die hier kan.");
      return;
    }
    corners(Pictures.image(whole(kept(file))), "RGBW");
  }

  @Test
  void every_sort_of_webp_can_be_read() {
    for (int which = 0; which < Pictures.WEBP.length; which++) {
      assertThat(kept(Pictures.webp(which)).sizes()).containsExactly(new Upload.Size(1, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void grey_stays_as_light_as_it_was(int type) {
    var grey = new BufferedImage(20, 20, type);
    for (int at = 0; at < 400; at++) {
      int value = type == BufferedImage.TYPE_USHORT_GRAY ? 128 << 8 : 128;
      grey.getRaster()
          .setSample(at % 20, at / 20, 0, type == BufferedImage.TYPE_BYTE_BINARY ? 1 : value);
    }
    int blue = Pictures.image(whole(kept(Pictures.file(grey, "png")))).getRGB(10, 10) & 0xff;
    assertThat(blue).isBetween(126, type == BufferedImage.TYPE_BYTE_BINARY ? 255 : 130);
    if (type == BufferedImage.TYPE_BYTE_GRAY) {
      int jpeg = Pictures.image(whole(kept(Pictures.file(grey, "jpeg")))).getRGB(10, 10) & 0xff;
      assertThat(jpeg).isBetween(125, 131);
    }
  }

  /// As EXIF counts, and what a reader then sees: corners from the left upper one on.
  @ParameterizedTest
  @ValueSource(strings = {"1RGBW", "2GRWB", "3WBGR", "4BWRG", "5RBGW", "6BRWG", "7WGBR", "8GWRB"})
  void a_photo_is_upright_however_the_camera_was_held(String held) {
    int orientation = held.charAt(0) - '0';
    byte[] file = Pictures.file(Pictures.quarters(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg");
    BufferedImage image =
        Pictures.image(whole(kept(Pictures.withExif(file, orientation, "niets"))));
    assertThat(image.getWidth()).isEqualTo(orientation < 5 ? 400 : 200);
    corners(image, held.substring(1));
  }

  private static void corners(BufferedImage image, String expected) {
    int[] xs = {image.getWidth() / 8, image.getWidth() * 7 / 8};
    int[] ys = {image.getHeight() / 8, image.getHeight() * 7 / 8};
    StringBuilder seen = new StringBuilder();
    for (int y : ys) {
      for (int x : xs) {
        int rgb = image.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        boolean blue = (rgb & 0xff) > 128;
        seen.append(red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : '?');
      }
    }
    assertThat(seen.toString()).isEqualTo(expected);
  }

  @Test
  void nothing_of_a_file_is_kept_but_its_pixels() throws IOException {
    String secret = "52.0907N-5.1214E";
    byte[] words = ("<script>alert('" + secret + "')</script>").getBytes(UTF_8);
    byte[] photo = Pictures.jpegOfPhoto(200, 100);
    byte[] jpeg = Pictures.withExif(photo, 1, secret);
    jpeg = Pictures.withSegment(jpeg, 0xfe, words);
    jpeg = Pictures.withSegment(jpeg, 0xed, words);
    byte[] png = Pictures.withPart(Pictures.pngOfDrawing(64, 64), "tEXt", words);
    png = Pictures.withPart(png, "eXIf", words);
    byte[] gif = Pictures.file(Pictures.quarters(64, 64, BufferedImage.TYPE_INT_RGB), "gif");
    for (byte[] file : List.of(jpeg, png, gif)) {
      byte[] longer = new byte[file.length + words.length];
      System.arraycopy(file, 0, longer, 0, file.length);
      System.arraycopy(words, 0, longer, file.length, words.length);
      Upload upload = kept(longer);
      for (var variant : upload.picture(MediaName.ROOT).variants()) {
        var name = MediaName.ofAddress(variant.address()).orElseThrow();
        assertThat(new String(images.bytes(upload, name).orElseThrow(), ISO_8859_1))
            .doesNotContain(secret, "script", "GPS", "Exif");
      }
    }
    assertThat(kept(jpeg).address()).as("the pixels are the same").isEqualTo(kept(photo).address());
  }

  @Test
  void an_image_that_is_also_a_program_is_an_image_only() {
    byte[] gif = Pictures.file(Pictures.quarters(64, 64, BufferedImage.TYPE_INT_RGB), "gif");
    byte[] tail = "*/=1;alert(document.domain)//".getBytes(UTF_8);
    var both = new ByteArrayOutputStream();
    both.write(gif, 0, gif.length);
    both.writeBytes(tail);
    byte[] made = whole(kept(both.toByteArray()));
    assertThat(new String(made, ISO_8859_1)).doesNotContain("alert");
  }

  static Stream<byte[]> bombs() {
    byte[] jpeg = Pictures.jpegOfPhoto(64, 64);
    int frame = 0;
    while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
      frame++;
    }
    byte[] large = jpeg.clone();
    System.arraycopy(new byte[] {0x27, 0x10, 0x27, 0x10}, 0, large, frame + 5, 4);
    byte[] gif = Pictures.file(Pictures.quarters(64, 64, BufferedImage.TYPE_INT_RGB), "gif");
    for (int at = 13; at < gif.length - 9; at++) {
      if (gif[at] == 0x2c && gif[at + 5] == 64 && gif[at + 7] == 64) {
        System.arraycopy(new byte[] {-1, -1, -1, -1}, 0, gif, at + 5, 4);
        break;
      }
    }
    byte[] webp = Pictures.webp(1);
    System.arraycopy(new byte[] {-1, -1, -1, 0x0f}, 0, webp, 21, 4);
    return Stream.of(
        Pictures.png(10_000, 10_000, 8, 2, new byte[100]),
        Pictures.png(30_000, 10, 8, 2, new byte[100]),
        Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE, 1, 0, new byte[100]),
        large,
        gif,
        webp);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a_hundred_million_pixels_are_refused_before_there_is_one(byte[] bomb) {
    long before = System.nanoTime();
    assertThat(refused(bomb)).containsAnyOf("te groot", "beschadigd");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void parts_that_unpack_to_gigabytes_are_not_unpacked() {
    byte[] zeros = Pictures.packed(new byte[200_000_000]);
    byte[] text = new byte[zeros.length + 4];
    text[0] = 'a';
    System.arraycopy(zeros, 0, text, 3, zeros.length);
    byte[] palette = Pictures.png(32, 32, 1, 3, new byte[32 * 5]);
    byte[] profile = Pictures.withPart(palette, "iCCP", text);
    assertThat(kept(Pictures.withPart(profile, "zTXt", text)).sizes())
        .containsExactly(new Upload.Size(32, 32));
    // And pixels that go on long after the last one.
    assertThat(kept(Pictures.png(32, 32, 8, 0, new byte[100_000_000])).sizes())
        .containsExactly(new Upload.Size(32, 32));
  }

  @Test
  void a_photo_of_a_thousand_scans_is_refused() throws IOException {
    byte[] jpeg = Pictures.jpegOfPhoto(64, 64);
    int scan = 0;
    while ((jpeg[scan] & 0xff) != 0xff || (jpeg[scan + 1] & 0xff) != 0xda) {
      scan++;
    }
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, scan);
    for (int times = 0; times < 1_000; times++) {
      out.write(jpeg, scan, jpeg.length - scan - 2);
    }
    out.write(jpeg, jpeg.length - 2, 2);
    assertThat(refused(out.toByteArray())).contains("beschadigd");
  }

  static Stream<byte[]> whole() {
    return Stream.of(
        Pictures.jpegOfPhoto(120, 80),
        Pictures.file(Pictures.photo(120, 80), "png"),
        Pictures.withExif(Pictures.jpegOfPhoto(120, 80), 6, "x"),
        Pictures.file(Pictures.quarters(64, 64, BufferedImage.TYPE_INT_RGB), "gif"),
        Pictures.webp(2));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void a_file_that_is_cut_off_is_refused_with_a_sentence(byte[] file) {
    boolean must = file[0] != 'G' && file[0] != 'R';
    for (int length = 0; length < file.length; length += Math.max(1, file.length / 60)) {
      byte[] cut = Arrays.copyOf(file, length);
      if (must) {
        assertThat(refused(cut)).as("at " + length).isNotBlank();
      } else {
        images.prepare(cut);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("whole")
  void whatever_byte_is_broken_there_is_an_answer(byte[] file) {
    for (int at = 0; at < Math.min(file.length, 700); at += 3) {
      byte[] broken = file.clone();
      broken[at] ^= (byte) 0xa5;
      assertThat(images.prepare(broken)).isNotNull();
    }
  }

  @Test
  void what_is_no_image_is_refused_by_what_it_is_and_not_by_its_name() {
    assertThat(refused(new byte[0])).isEqualTo("Dit bestand is leeg.");
    assertThat(refused("<!doctype html><script>alert(1)</script>".getBytes(UTF_8)))
        .startsWith("Dit is geen afbeelding die hier kan.");
    assertThat(
            refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8)))
        .startsWith("Een SVG kan hier niet");
    assertThat(
            refused(
                """
                <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>"""
                    .getBytes(UTF_8)))
        .startsWith("Een SVG kan hier niet");
    assertThat(refused("\0\0\0\u0018ftypheic".getBytes(ISO_8859_1))).contains("HEIC");
    assertThat(refused(new byte[Images.LARGEST + 1])).contains("10 MB");
    assertThat(refused("GIF89a".getBytes(UTF_8))).contains("beschadigd");
  }

  @Test
  void the_same_image_is_there_once_also_when_it_comes_ten_times_at_once() throws Exception {
    byte[] file = Pictures.jpegOfPhoto(900, 500);
    List<Callable<Upload>> all = new ArrayList<>();
    for (int times = 0; times < 10; times++) {
      all.add(() -> kept(file));
    }
    try (var threads = Executors.newFixedThreadPool(10)) {
      for (var one : threads.invokeAll(all)) {
        assertThat(one.get().hash()).isEqualTo(kept(file).hash());
      }
    }
    assertThat(images.count()).isEqualTo(1);
    assertThat(database.db().fetchCount(nl.goedvoorbeeld.db.media.Tables.VARIANT)).isEqualTo(2);
  }

  @Test
  void an_image_is_described_and_the_last_description_is_kept() {
    Prepared prepared = images.prepare(Pictures.pngOfDrawing(40, 40));
    for (String empty : List.of("", "  ", "\n\t", "\u200b")) {
      assertThat(images.keep(prepared, empty, ME)).isInstanceOf(Receiving.Refused.class);
    }
    assertThat(images.keep(prepared, "a".repeat(501), ME)).isInstanceOf(Receiving.Refused.class);
    images.keep(prepared, "Eerst", ME);
    var kept = (Receiving.Kept) images.keep(prepared, " Daarna\r\n\0\ud800 dit ", ME);
    assertThat(kept.known()).isTrue();
    assertThat(kept.upload().alt()).isEqualTo("Daarna dit");
  }

  @Test
  void after_a_hundred_in_an_hour_one_waits() {
    Prepared prepared = images.prepare(Pictures.pngOfDrawing(40, 40));
    database
        .db()
        .execute(
            "insert into media.image select lpad(to_hex(n), 32, '0'), 'png', 'x', ?, now()"
                + " from generate_series(1, 100) n",
            ME);
    assertThat(images.keep(prepared, "Te veel", ME)).isInstanceOf(Receiving.Refused.class);
    assertThat(images.keep(prepared, "Wel", "twee@example.org")).isInstanceOf(Receiving.Kept.class);
  }

  @Test
  void what_came_out_goes_in_again_as_the_same_and_nothing_else_does() {
    for (byte[] file : List.of(Pictures.jpegOfPhoto(700, 300), Pictures.pngOfDrawing(700, 300))) {
      Upload upload = kept(file);
      byte[] ours = whole(upload);
      MediaName name = MediaName.ofAddress(upload.address()).orElseThrow();
      var other = new Images(TestDatabase.fresh().db(), Clock.systemUTC());
      assertThat(other.again(name, ours))
          .isInstanceOfSatisfying(
              Prepared.Ready.class,
              ready -> {
                var kept = (Receiving.Kept) other.keep(ready, "Weer", ME);
                assertThat(kept.upload().sizes()).isEqualTo(upload.sizes());
                assertThat(kept.upload().address()).isEqualTo(upload.address());
              });
      assertThat(other.again(name, Arrays.copyOf(ours, ours.length - 1)))
          .isInstanceOf(Prepared.Refused.class);
    }
    // A name that is right by its hash does not make a file ours.
    byte[] theirs = Pictures.withExif(Pictures.jpegOfPhoto(50, 50), 1, "geheim");
    assertThat(
            images.again(
                new MediaName(Images.hash(theirs), java.util.Optional.empty(), "jpg"), theirs))
        .isInstanceOf(Prepared.Refused.class);
  }

  @Test
  void a_name_is_one_of_ours_or_none() {
    String hash = "0123456789abcdef0123456789abcdef";
    assertThat(MediaName.parse(hash + ".jpg")).isPresent();
    assertThat(MediaName.parse(hash + "/480.png")).isPresent();
    for (String wrong :
        List.of(
            "",
            hash,
            hash + ".svg",
            hash.toUpperCase(java.util.Locale.ROOT) + ".jpg",
            hash + "/0480.jpg",
            hash + "/480x.jpg",
            hash + "/../x.jpg",
            "../" + hash + ".jpg",
            hash + "%2f480.jpg",
            hash + "/999999.jpg",
            hash + ".jpg\n",
            hash + ".jpg?x")) {
      assertThat(MediaName.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
