namespace SchemaGen.Runtime.Writing;

/// <summary>Brings children into the order that code chose by <see cref="XmlElementNode.Children"/>.</summary>
internal static class ChosenContent
{
    /// <summary>Orders children. Those that came after the choice follow the one before them.</summary>
    /// <param name="children">The children as they are now.</param>
    /// <param name="chosen">The children as they were when the order was chosen, in that order.</param>
    public static List<ContentChild> Order(List<ContentChild> children, List<ContentChild> chosen)
    {
        List<ContentChild> rest = [.. children];
        List<ContentChild> ordered = [];
        foreach (ContentChild wanted in chosen)
        {
            int found = rest.FindIndex(child => !child.IsRemoved && IsSame(child, wanted));
            if (found >= 0)
            {
                ordered.Add(rest[found]);
                rest.RemoveAt(found);
            }
            else if (wanted.Holder is null && wanted.Start < 0)
            {
                // A comment or a processing instruction that code added.
                ordered.Add(wanted);
            }
        }

        foreach (ContentChild child in rest)
        {
            bool isDropped = child.Holder is null && !child.IsRemoved && !child.IsFixed;
            child.IsRemoved |= isDropped;
            int before = children.IndexOf(child) - 1;
            ordered.Insert(before < 0 ? 0 : ordered.IndexOf(children[before]) + 1, child);
        }

        return ordered;
    }

    private static bool IsSame(ContentChild child, ContentChild wanted) =>
        wanted.Node is not null ? ReferenceEquals(child.Node, wanted.Node)
        : child.Node is null && child.Kind == wanted.Kind && child.Name == wanted.Name
            && (wanted.Start >= 0 ? child.Start == wanted.Start : child.Start < 0 && child.Text == wanted.Text);
}
