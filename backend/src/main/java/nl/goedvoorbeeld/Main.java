package nl.goedvoorbeeld;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Main {
  public static void main(String[] args) {
    SpringApplication.run(Main.class, args);
  }
}
