namespace SchemaGen.Runtime.Classes;

/// <summary>The places of the elements of a list of items in the sequence that the schema demands. Those of one place stand in any order.</summary>
/// <param name="names">The numbers of the names.</param>
/// <param name="ranks">The place of each.</param>
internal sealed class ItemRanks(int[] names, int[] ranks)
{
    /// <summary>The place of the elements of a name; the last one for a name that the list does not have.</summary>
    public int Of(int name) => Array.IndexOf(names, name) is >= 0 and int place ? ranks[place] : int.MaxValue;

    /// <summary>The position of the first element of its kind in a list of items: after everything that the schema does not require to follow it.</summary>
    public static int PlaceOfFirst(XmlContentNode node, int slot, XmlElementNode element)
    {
        MemberItems? items = node.FindItems(slot);
        int place = items?.Count ?? 0;
        if (node.XmlClass.Items?.Ranks is { } ranks)
        {
            int rank = RankOf(element);
            while (place > 0 && RankOf(items![place - 1]) > rank)
            {
                place--;
            }

            int RankOf(object item) => item is XmlElementNode ranked
                ? ranks.Of(node.XmlClass.NumberOf(ranked.WrittenName.LocalName, ranked.WrittenName.NamespaceUri))
                : int.MaxValue;
        }

        return place;
    }
}
