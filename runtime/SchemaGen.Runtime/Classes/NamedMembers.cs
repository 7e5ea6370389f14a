namespace SchemaGen.Runtime.Classes;

/// <summary>Members by the numbers of their names.</summary>
/// <param name="numbers">The numbers.</param>
/// <param name="members">The member of each.</param>
internal sealed class NamedMembers(int[] numbers, XmlClassMember[] members)
{
    private const int Few = 8;

    /// <summary>No members.</summary>
    public static NamedMembers None { get; } = new([], []);

    /// <summary>The first member of a name, from a place on; null if there is none.</summary>
    /// <param name="number">The number of the name.</param>
    /// <param name="index">Where to look; left behind what was found.</param>
    public XmlClassMember? Next(int number, ref int index)
    {
        int found = index + (numbers.Length - index > Few ? numbers.AsSpan(index).IndexOf(number) : IndexOf(number, index));
        if (found < index)
        {
            return null;
        }

        index = found + 1;
        return members[found];
    }

    // A search in vectors has to be prepared: where there are few, a loop is there first.
    private int IndexOf(int number, int index)
    {
        int[] searched = numbers;
        for (int i = index; i < searched.Length; i++)
        {
            if (searched[i] == number)
            {
                return i - index;
            }
        }

        return -1;
    }
}
