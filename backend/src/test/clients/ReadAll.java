import client.ApiClient;
import client.ApiException;
import client.api.ZoekenApi;
import client.model.Lijst;
import client.model.Probleem;
import client.model.Vermelding;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Reads all that the API has, by a client that was generated from its description, and writes each
/// answer back as JSON behind its path. What it does is written once for all kinds, so it finds
/// their operations by name.
final class ReadAll {
  private final ApiClient client = new ApiClient();
  private final ObjectMapper json = client.getObjectMapper();
  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  private ReadAll(String address) {
    client.updateBaseUri(address);
  }

  public static void main(String[] arguments) throws Exception {
    ReadAll reading = new ReadAll(arguments[0]);
    for (String name : apis()) {
      reading.collections(Class.forName("client.api." + name));
    }
    reading.searches();
    reading.out.flush();
  }

  private static List<String> apis() throws Exception {
    Path folder = Path.of(ZoekenApi.class.getResource("ZoekenApi.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+Api\\.class"))
          .map(name -> name.replace(".class", ""))
          .sorted()
          .toList();
    }
  }

  private void collections(Class<?> type) throws Exception {
    Object api = type.getConstructor(ApiClient.class).newInstance(client);
    for (Method method : type.getMethods()) {
      String name = method.getName();
      if (name.matches("lijst[A-Z]\\w*(?<!WithHttpInfo)") && method.equals(operation(type, name))) {
        collection(api, name.substring("lijst".length()));
      }
    }
  }

  /// The one that takes each parameter by itself, and nothing else.
  private static Method operation(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(
            method ->
                Arrays.stream(method.getParameterTypes())
                    .allMatch(one -> one.getName().startsWith("java.") && !one.isInterface()))
        .findFirst()
        .orElse(null);
  }

  private void collection(Object api, String kind) throws Exception {
    Method item = operation(api.getClass(), "item" + kind);
    Lijst list;
    int page = 1;
    do {
      list = (Lijst) call(operation(api.getClass(), "lijst" + kind), api, page++, 100);
      keep(below(list.getLinks().getSelf().getHref().toString()), list);
      for (Vermelding one : list.getResultaten()) {
        String path = below(one.getApiadres().toString());
        String[] names = path.split("/");
        keep(path, call(item, api, (Object[]) Arrays.copyOfRange(names, 2, names.length)));
      }
    } while (list.getLinks().getNext() != null);
  }

  /// With nothing for the parameters behind those that are given.
  private static Object call(Method method, Object api, Object... given) throws Exception {
    return method.invoke(api, Arrays.copyOf(given, method.getParameterCount(), Object[].class));
  }

  private void searches() throws Exception {
    ZoekenApi api = new ZoekenApi(client);
    for (String q : List.of("fiets", "Almere", "Vergoedign lunch", "cijfers", "xqwzjvkb")) {
      keep(
          "/zoekresultaten?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8),
          api.zoekresultaten(ZoekenApi.APIZoekresultatenRequest.newBuilder().q(q).build()));
      String typed = q.substring(0, 4);
      keep("/suggesties?q=" + typed, api.suggesties(typed, null));
    }
    try {
      api.zoekresultaten(ZoekenApi.APIZoekresultatenRequest.newBuilder().pagina(0).build());
    } catch (ApiException mistake) {
      keep("/zoekresultaten?pagina=0", json.readValue(mistake.getResponseBody(), Probleem.class));
    }
  }

  /// A path below the address of the API, from one that the API told.
  private static String below(String href) {
    return href.replaceFirst("^.*?/api/v\\d+", "");
  }

  private void keep(String path, Object model) throws Exception {
    out.println(path + "\t" + json.writeValueAsString(model));
  }
}
