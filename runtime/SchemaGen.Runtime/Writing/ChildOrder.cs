namespace SchemaGen.Runtime;

/// <summary>
/// Brings children back into the order in which they were read. Each remembered place takes the next child of its member; what is
/// missing by now is skipped; surplus children follow the last of their member; members that were not there stand before the first
/// child that comes later in the schema; content that the schema does not know is not asked.
/// </summary>
internal static class ChildOrder
{
    // A bit for each child.
    private const int Few = 64;

    /// <summary>Fills a list with the children in the order in which they were read.</summary>
    /// <param name="children">The children in schema order: those of one member stand together.</param>
    /// <param name="order">Their members as they were read.</param>
    /// <param name="ordered">The list to fill; it is empty.</param>
    public static void Restore(List<XmlChild> children, MemberPlace[] order, List<XmlChild> ordered)
    {
        if (!TryRestoreUnchanged(children, order, ordered))
        {
            ordered.Clear();
            RestoreChanged(children, order, ordered);
        }
    }

    // As long as no child has come or gone, each place has its child.
    private static bool TryRestoreUnchanged(List<XmlChild> children, MemberPlace[] order, List<XmlChild> ordered)
    {
        if (children.Count != order.Length || order.Length > Few)
        {
            return false;
        }

        ulong taken = 0;
        foreach (MemberPlace member in order)
        {
            int next = 0;
            while (next < children.Count && ((taken >> next & 1) != 0 || children[next].Member != member))
            {
                next++;
            }

            if (next == children.Count)
            {
                return false;
            }

            taken |= 1UL << next;
            ordered.Add(children[next]);
        }

        return true;
    }

    private static void RestoreChanged(List<XmlChild> children, MemberPlace[] order, List<XmlChild> ordered)
    {
        Dictionary<MemberPlace, (int Next, int End)> runs = [];
        for (int start = 0; start < children.Count;)
        {
            int end = start + 1;
            while (end < children.Count && children[end].Member == children[start].Member)
            {
                end++;
            }

            runs.Add(children[start].Member, (start, end));
            start = end;
        }

        Dictionary<MemberPlace, int> last = [];
        for (int i = 0; i < order.Length; i++)
        {
            last[order[i]] = i;
        }

        for (int i = 0; i < order.Length; i++)
        {
            if (!runs.TryGetValue(order[i], out (int Next, int End) run))
            {
                continue;
            }

            int end = last[order[i]] == i ? run.End : Math.Min(run.Next + 1, run.End);
            for (; run.Next < end; run.Next++)
            {
                ordered.Add(children[run.Next]);
            }

            runs[order[i]] = run;
        }

        foreach ((MemberPlace member, (int next, int end)) in runs.OrderBy(static run => run.Key.Place))
        {
            if (!last.ContainsKey(member))
            {
                int position = ordered.FindIndex(child => child.Member.Place > member.Place && !child.Member.IsExtra);
                ordered.InsertRange(position < 0 ? ordered.Count : position, children.GetRange(next, end - next));
            }
        }
    }
}
