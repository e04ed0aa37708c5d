/** Random order, drawn from the source that keys are drawn from: who knows one order learns nothing of the other. */
import { randomInt } from 'node:crypto';

/**
 * A list in an order drawn at random, each as likely as any other.
 * @param items are left as they are
 */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = randomInt(last + 1);
    const [one, other] = [order[last] as Item, order[chosen] as Item];
    order[last] = other;
    order[chosen] = one;
  }
  return order;
}
