package org.dmus.ks;

/**
 * An edge of the filter's topology (PCCONNECTION_DESCRIPTOR).
 *
 * @param fromNode node id, or {@link #FILTER}
 * @param fromPin pin of the node (0 = out), or filter pin id
 * @param toNode node id, or {@link #FILTER}
 * @param toPin pin of the node (1 = in), or filter pin id
 */
public record ConnectionDescriptor(int fromNode, int fromPin, int toNode, int toPin) {

  /** The filter itself (PCFILTER_NODE). */
  public static final int FILTER = 0xFFFFFFFF;

  /** The standard output pin of a node. */
  public static final int NODE_OUT = 0;

  /** The standard input pin of a node. */
  public static final int NODE_IN = 1;
}
