using System.Runtime.InteropServices;

namespace SchemaGen.Runtime;

/// <summary>
/// Fits the remembered order of children to a list of items that was edited: what stood behind an item still does. Items that are gone give
/// up their places; new ones follow the item that they follow in the list.
/// </summary>
internal static class ItemPlaces
{
    public static MemberPlace[] Adjust(MemberPlace[] order, XmlContentNode node)
    {
        if (node.Form?.Items is not { } read
            || node.ListedItems is not { } items
            || read.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(items), ReferenceEqualityComparer.Instance))
        {
            return order;
        }

        Dictionary<object, int> places = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < items.Count; i++)
        {
            places[items[i]] = i;
        }

        HashSet<object> known = new(read, ReferenceEqualityComparer.Instance);
        List<MemberPlace> adjusted = new(order.Length);
        int nextRead = 0;
        int next = 0;
        foreach (MemberPlace member in order)
        {
            if (member != MemberPlace.Of(node.XmlClass.Items!.Number))
            {
                adjusted.Add(member);
            }
            else if (nextRead < read.Length && places.TryGetValue(read[nextRead++], out int place))
            {
                for (; next <= place || (next < items.Count && !known.Contains(items[next])); next++)
                {
                    adjusted.Add(member);
                }
            }
        }

        return [.. adjusted];
    }
}
