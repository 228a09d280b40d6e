package nl.goedvoorbeeld.newsletter.mailing;

import java.util.Map;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import tools.jackson.databind.json.JsonMapper;

/// How far a mailing is, as its rows say it.
///
/// @param numbers by the state; those with none are left out
/// @param uncertain how many the server may have had before it was written down that it had
/// @param later how many of those that wait were refused for now
/// @param bounced how many came back after the server took them, for good
/// @param complained how many told their provider that they do not want it
/// @param ended how many ended their subscription since, by the mail or otherwise
public record Progress(
    Map<DeliveryState, Integer> numbers,
    int uncertain,
    int later,
    int bounced,
    int complained,
    int ended) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String json() {
    return JSON.writeValueAsString(this);
  }

  static Progress json(String stored) {
    return JSON.readValue(stored, Progress.class);
  }

  public int number(DeliveryState state) {
    return numbers.getOrDefault(state, 0);
  }

  public int all() {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
