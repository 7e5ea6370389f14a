namespace SchemaGen.Runtime.Classes;

/// <summary>The places of the elements of a list of items in the sequence that the schema demands. Those of one place stand in any order.</summary>
/// <param name="names">The numbers of the names.</param>
/// <param name="ranks">The place of each.</param>
internal sealed class ItemRanks(int[] names, int[] ranks)
{
    /// <summary>The place of the elements of a name; the last one for a name that the list does not have.</summary>
    public int Of(int name) => Array.IndexOf(names, name) is >= 0 and int place ? ranks[place] : int.MaxValue;
}
