namespace SchemaGen.Runtime.Classes;

/// <summary>Members by the numbers of their names: a table with open addressing, in which members of one name stand in schema order.</summary>
internal sealed class NamedMembers
{
    private readonly Entry[] _entries;

    /// <summary>Creates a table of no members.</summary>
    /// <param name="count">How many members will be added.</param>
    public NamedMembers(int count)
    {
        // At most half full, so that a search soon comes to its end.
        int length = 1;
        while (length < count * 2)
        {
            length *= 2;
        }

        _entries = new Entry[length];
    }

    /// <summary>No members.</summary>
    public static NamedMembers None { get; } = new(0);

    /// <summary>Adds a member behind those of the same name.</summary>
    public void Add(int name, XmlClassMember member)
    {
        int place = PlaceOf(name);
        while (_entries[place].Member is not null)
        {
            place = PlaceOf(place + 1);
        }

        _entries[place] = new Entry(name, member);
    }

    /// <summary>The first member of a name; null if there is none.</summary>
    public XmlClassMember? Find(int name)
    {
        int place = -1;
        return Next(name, ref place);
    }

    /// <summary>The next member of a name; null if there are no more.</summary>
    /// <param name="name">The number of the name.</param>
    /// <param name="place">Where the one before was found, -1 for none; left at what was found.</param>
    public XmlClassMember? Next(int name, ref int place)
    {
        Entry[] entries = _entries;
        place = PlaceOf(place < 0 ? name : place + 1);
        while (entries[place].Member is { } member)
        {
            if (entries[place].Name == name)
            {
                return member;
            }

            place = PlaceOf(place + 1);
        }

        return null;
    }

    private int PlaceOf(int hash) => hash & (_entries.Length - 1);

    private readonly record struct Entry(int Name, XmlClassMember? Member);
}
