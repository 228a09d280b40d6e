package nl.goedvoorbeeld.desk;

import java.time.LocalDate;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.todo.Doing;
import nl.goedvoorbeeld.desk.todo.ToDoList.Key;

/// What is said of something that asks for somebody. What it makes is what was asked, in words.
public sealed interface ToDoDeed extends Deed<String> {
  /// What the editor saw.
  Snapshot now();

  Key key();

  Doing said(Hands hands, Editor by);

  @Override
  default List<String> items() {
    return List.of(key().itemId());
  }

  @Override
  default Performed<String> carryOut(Hands hands, Editor by) {
    return switch (said(hands, by)) {
      case Doing.Done(String sentence) -> Hands.done(sentence, line(key().itemId(), sentence));
      case Doing.Refused(String sentence) -> Performed.refused(key().itemId(), sentence);
    };
  }

  record TakeUp(Snapshot now, Key key) implements ToDoDeed {
    @Override
    public Act act() {
      return Act.TAKE_UP;
    }

    @Override
    public Doing said(Hands hands, Editor by) {
      return hands.toDos().take(now, key, by.email());
    }
  }

  record PutBack(Snapshot now, Key key) implements ToDoDeed {
    @Override
    public Act act() {
      return Act.PUT_BACK;
    }

    @Override
    public Doing said(Hands hands, Editor by) {
      return hands.toDos().putBack(now, key, by.role(), by.email());
    }
  }

  record Postpone(Snapshot now, Key key, LocalDate until, String because) implements ToDoDeed {
    @Override
    public Act act() {
      return Act.POSTPONE;
    }

    @Override
    public Doing said(Hands hands, Editor by) {
      return hands.toDos().setAside(now, key, until, because, by.role(), by.email());
    }
  }

  record AskAgain(Snapshot now, Key key) implements ToDoDeed {
    @Override
    public Act act() {
      return Act.ASK_AGAIN;
    }

    @Override
    public Doing said(Hands hands, Editor by) {
      return hands.toDos().askAgain(now, key, by.role(), by.email());
    }
  }

  record LeaveAsItIs(Snapshot now, Key key) implements ToDoDeed {
    @Override
    public Act act() {
      return Act.LEAVE_AS_IT_IS;
    }

    @Override
    public Doing said(Hands hands, Editor by) {
      return hands.toDos().leave(now, key, by.role(), by.email());
    }
  }
}
