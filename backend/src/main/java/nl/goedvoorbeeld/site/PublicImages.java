package nl.goedvoorbeeld.site;

import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.web.Answer;
import nl.goedvoorbeeld.web.Question;
import nl.goedvoorbeeld.web.Reading;
import org.springframework.stereotype.Component;

/// The images of public texts. Whether an image is public is asked of the library in memory, before
/// anything else: of one that only a draft shows nothing is different from one that never was, also
/// not how long the answer takes.
@Component
class PublicImages implements Reading {
  private static final String ROOT = "/media";

  private final Libraries libraries;
  private final Images images;
  private final Site site;

  PublicImages(Libraries libraries, Images images, Site site) {
    this.libraries = libraries;
    this.images = images;
    this.site = site;
  }

  @Override
  public String root() {
    return ROOT;
  }

  @Override
  public boolean computes() {
    return false;
  }

  @Override
  public Stand stand() {
    return libraries.snapshot().stand();
  }

  @Override
  public Set<String> parameters(String path) {
    return Set.of();
  }

  @Override
  public Answer answer(Question question) {
    Optional<MediaName> name = MediaName.ofAddress(question.path());
    return name.flatMap(asked -> libraries.snapshot().picture(asked.hash()))
        .flatMap(upload -> images.bytes(upload, name.get()))
        .map(bytes -> Answer.image(name.get().contentType(), bytes, name.get().file()))
        .orElseGet(() -> failure(404));
  }

  @Override
  public Answer failure(int status) {
    return site.failure(status);
  }
}
