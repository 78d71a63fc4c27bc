package org.dmus.mxf.filters;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names a filter: {@link org.dmus.graph.IMXFFilter#NAME}. */
@ComponentPropertyType
@interface FilterName {
  String PREFIX_ = "dmus.mxf.";

  /** The name that connections call it by. */
  String filter();
}
