package nl.goedvoorbeeld.site;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// A reader who has a keyboard and nothing else.
final class Keyboard {
  /// More than any page has.
  private static final int PATIENCE = 600;

  /// Puts a number on all that the keyboard should reach, in the order of the document; what is
  /// folded in or not shown does not count.
  private static final String NUMBER =
      """
      () => {
        const all = [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [tabindex]')]
          .filter(e => e.tabIndex >= 0 && e.type !== 'hidden' && e.checkVisibility());
        all.forEach((e, at) => e.dataset.at = at);
        window.way = [];
        addEventListener('focusin', event => window.way.push(event.target.dataset.at ?? ''));
        return all.length;
      }""";

  /// Where the focus was since then, and whether it is still on the page.
  private static final String WAY =
      """
      () => ({
        way: window.way,
        here: !!document.activeElement && document.activeElement !== document.body
      })""";

  /// What is wrong with how the focus looks, wherever it comes: on each that has a number in turn,
  /// as a key puts it there.
  private static final String LOOK =
      """
      () => {
        const parts = text => text.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b]
          .map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
        const behind = up => {
          for (; up; up = up.parentElement) {
            const color = parts(getComputedStyle(up).backgroundColor);
            if (color.length < 4 || color[3] === 1) return color;
          }
          return [255, 255, 255];
        };
        const look = e => {
          e.focus({ focusVisible: true });
          const faults = [];
          if (document.activeElement !== e) faults.push('has no focus');
          const style = getComputedStyle(e);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
            faults.push('has no outline');
          } else {
            const pair = [light(parts(style.outlineColor)), light(behind(e.parentElement))];
            const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
            if (contrast < 3) faults.push('has an outline of contrast ' + contrast.toFixed(1));
          }
          const box = e.getClientRects()[0];
          if (!box || box.width < 1 || box.height < 1) {
            faults.push('has no size');
          } else {
            const x = box.left + box.width / 2, y = box.top + box.height / 2;
            const top = document.elementFromPoint(x, y);
            if (!top) faults.push('is off the screen');
            else if (!e.contains(top) && !top.contains(e)) faults.push('is behind something');
          }
          const words = (e.getAttribute('aria-label') || e.textContent || e.name || '').trim();
          const name = e.tagName.toLowerCase() + ' "' + words.replace(/\\s+/g, ' ').slice(0, 40) + '"';
          return faults.map(fault => name + ' ' + fault);
        };
        return [...document.querySelectorAll('[data-at]')].flatMap(look);
      }""";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /// For a key that leads to another page.
  void follow(String key) {
    String here = page.url();
    press(key);
    page.waitForURL(url -> !url.equals(here));
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /// Presses a key until the focus is on what the selector says.
  void press(String key, String selector) {
    for (int pressed = 0; pressed < PATIENCE; pressed++) {
      press(key);
      if (on(selector)) {
        return;
      }
    }
    throw new AssertionError(key + " never comes to " + selector + " on " + page.url());
  }

  boolean on(String selector) {
    return (boolean)
        page.evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  /// Tabs through the whole page from its start, and tells what cannot be reached or not be seen.
  List<String> faults() {
    int number = ((Number) page.evaluate(NUMBER)).intValue();
    List<String> reached = List.of();
    boolean here = true;
    for (int pressed = 0; here && pressed < PATIENCE; ) {
      // To ask after each key where it led takes longer than the key.
      int keys = Math.max(1, number - reached.size());
      for (int key = 0; key < keys; key++, pressed++) {
        press("Tab");
      }
      var now = (Map<?, ?>) page.evaluate(WAY);
      here = Boolean.TRUE.equals(now.get("here"));
      var way = (List<?>) Objects.requireNonNull(now.get("way"));
      reached = way.stream().map(String.class::cast).toList();
    }
    List<String> faults = new ArrayList<>();
    List<String> order = IntStream.range(0, number).mapToObj(Integer::toString).toList();
    if (!reached.equals(order)) {
      faults.add("goes " + reached + " of " + number);
    }
    ((List<?>) page.evaluate(LOOK)).forEach(fault -> faults.add((String) fault));
    return faults;
  }
}
