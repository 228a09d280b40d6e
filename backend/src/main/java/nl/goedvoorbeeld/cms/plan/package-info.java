/// What is to happen to an item at an instant: {@link PlanPages}.
@NullMarked
package nl.goedvoorbeeld.cms.plan;

import org.jspecify.annotations.NullMarked;
