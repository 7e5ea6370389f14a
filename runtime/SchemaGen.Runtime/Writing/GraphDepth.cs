namespace SchemaGen.Runtime.Writing;

/// <summary>Checks how deep a graph of objects is before anything recurses over it. An object that is within itself has no end, and is found so.</summary>
internal static class GraphDepth
{
    /// <exception cref="UnwritableException">The graph is too deep.</exception>
    public static void Check(XmlElementNode root, int maxDepth)
    {
        Stack<(XmlContentNode Node, int Depth)> pending = new([(root, 1)]);
        while (pending.TryPop(out (XmlContentNode Node, int Depth) next))
        {
            if (next.Depth > maxDepth)
            {
                throw new UnwritableException($"Elements are nested more than {maxDepth} deep, or one is within itself")
                {
                    Code = XmlErrorCodes.LimitExceeded,
                    Node = next.Node as XmlElementNode,
                };
            }

            for (int slot = next.Node.IsFolded ? -1 : next.Node.NextHeld(0); slot >= 0; slot = next.Node.NextHeld(slot + 1))
            {
                switch (next.Node[next.Node.XmlClass.BySlot[slot]])
                {
                    case XmlElementNode child:
                        pending.Push((child, next.Depth + 1));
                        break;
                    case XmlGroupNode group:
                        pending.Push((group, next.Depth));
                        break;
                    case MemberItems items:
                        for (int i = 0; i < items.Count; i++)
                        {
                            if (items[i] is XmlElementNode item)
                            {
                                pending.Push((item, next.Depth + 1));
                            }
                        }

                        break;
                }
            }
        }
    }
}
