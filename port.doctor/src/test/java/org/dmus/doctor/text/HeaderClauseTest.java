package org.dmus.doctor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Headers of manifests, clause by clause. */
class HeaderClauseTest {

  @Test
  void pathsShareTheParametersThatFollow() {
    List<HeaderClause> clauses = HeaderClause.parse("p;q;version=\"1.5\";uses:=\"a,b;c\", r");
    assertThat(clauses).hasSize(2);
    assertThat(clauses.get(0).paths()).containsExactly("p", "q");
    assertThat(clauses.get(0).attribute("version")).contains("1.5");
    assertThat(clauses.get(0).directive("uses")).contains("a,b;c");
    assertThat(clauses.get(0).attribute("uses")).isEmpty();
    assertThat(clauses.get(1).paths()).containsExactly("r");
  }

  @Test
  void aHeaderThatIsNotThereHasNoClauses() {
    assertThat(HeaderClause.parse(null)).isEmpty();
  }

  @Test
  void whatIsMalformedIsRefusedByTheText() {
    assertThatThrownBy(() -> HeaderClause.parse("p;version=\"1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a quote is not closed in \"p;version=\"1\"");
    assertThatThrownBy(() -> HeaderClause.parse("p,"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names nothing");
  }
}
