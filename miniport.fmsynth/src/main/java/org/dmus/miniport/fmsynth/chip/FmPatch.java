package org.dmus.miniport.fmsynth.chip;

import java.util.List;

/**
 * The sound of a channel.
 *
 * @param connection how its operators are connected
 * @param feedback of the first operator, 0..7
 * @param operators as many as the connection wants
 */
public record FmPatch(Connection connection, int feedback, List<OperatorPatch> operators) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when there are not as many operators as it connects
   */
  public FmPatch {
    operators = List.copyOf(operators);
    if (operators.size() != connection.operators()) {
      throw new IllegalArgumentException(
          "%s connects %d operators, there are %d"
              .formatted(connection.symbol(), connection.operators(), operators.size()));
    }
  }
}
