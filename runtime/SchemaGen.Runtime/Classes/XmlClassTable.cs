using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Classes;

/// <summary>The classes of a schema, as the generator's <c>ClassTableEncoder</c> wrote them.</summary>
internal sealed class XmlClassTable
{
    private readonly XmlSchemaReader _reader;
    private readonly byte[] _table;
    private readonly Func<int, XmlScalar>? _ownScalar;
    private readonly string[] _types;
    private readonly int[] _enums;
    private readonly int[] _classes;
    private readonly XmlWordScalar?[] _words;

    /// <param name="reader">What reads the classes.</param>
    /// <param name="table">The table.</param>
    /// <param name="ownScalar">The scalars that generated code makes, by number; null if there are none.</param>
    public XmlClassTable(XmlSchemaReader reader, byte[] table, Func<int, XmlScalar>? ownScalar)
    {
        _reader = reader;
        _table = table;
        _ownScalar = ownScalar;
        TableReader places = new(table);
        _types = new string[places.Number()];
        for (int i = 0; i < _types.Length; i++)
        {
            _types[i] = places.Text();
        }

        Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
        for (int count = places.Number(); count > 0; count--)
        {
            string namespaceUri = places.Text();
            prefixes.Add(namespaceUri, places.Text());
        }

        Prefixes = prefixes;
        _enums = PlacesIn(ref places);
        _classes = PlacesIn(ref places);
        _words = new XmlWordScalar?[_enums.Length];
    }

    /// <summary>The schema's prefixes by namespaces.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; }

    /// <summary>The number of classes.</summary>
    public int Count => _classes.Length;

    /// <summary>Decodes the class of a number.</summary>
    public XmlClass Decode(int number)
    {
        TableReader table = new(_table, _classes[number]);
        table.Number();
        string namespaceUri = table.Text();
        string localName = table.Text();
        int[] elements = table.Numbers();
        bool isAlone = table.Number() == 1;
        string[] types = Array.ConvertAll(table.Numbers(), type => _types[type]);
        NamedMembers attributes = new(table.Number());
        NamedMembers children = new(table.Number());
        XmlClassMember[] members = new XmlClassMember[table.Number()];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = DecodeMember(ref table);
            NamedMembers named = members[i].IsAttribute ? attributes : children;
            int[] names = new int[table.Number()];
            for (int j = 0; j < names.Length; j++)
            {
                string ownNamespace = table.Text();
                names[j] = _reader.Program.Names.Find(table.Text(), ownNamespace);
                named.Add(names[j], members[i]);
            }

            if (members[i].Kind == XmlMemberKind.Items && table.Numbers() is { Length: > 0 } ranks)
            {
                members[i].Ranks = new ItemRanks(names, ranks);
            }
        }

        return new XmlClass(members)
        {
            Reader = _reader,
            Names = _reader.Program.Names,
            LocalName = localName,
            NamespaceUri = namespaceUri,
            NameNumber = _reader.Program.Names.Find(localName, namespaceUri),
            Elements = elements,
            IsAlone = isAlone,
            Types = types,
            Attributes = attributes,
            Children = children,
        };
    }

    private static int[] PlacesIn(ref TableReader table)
    {
        int[] places = new int[table.Number()];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = table.Skip();
        }

        return places;
    }

    private XmlClassMember DecodeMember(ref TableReader table) => new()
    {
        Number = table.Number(),
        Slot = table.Number(),
        Kind = (XmlMemberKind)table.Number(),
        Flags = (XmlMemberFlags)table.Number(),
        Property = table.Text(),
        NamespaceUri = table.Text(),
        LocalName = table.Text(),
        FixedText = table.Text(),
        Scalar = DecodeScalar(ref table),
        Type = table.Index() is >= 0 and int type ? _types[type] : "",
    };

    private XmlScalar? DecodeScalar(ref TableReader table) => (XmlScalarKind)table.Number() switch
    {
        XmlScalarKind.Word => WordsAt(table.Number()),
        XmlScalarKind.Own => _ownScalar!(table.Number()),
        XmlScalarKind kind => XmlScalarTable.Of(kind),
    };

    // Another thread may decode the same words at the same time; it does not matter which are kept.
    private XmlWordScalar WordsAt(int number)
    {
        if (Volatile.Read(ref _words[number]) is { } known)
        {
            return known;
        }

        TableReader table = new(_table, _enums[number]);
        table.Number();
        string[] texts = new string[table.Number()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = table.Text();
        }

        XmlWordScalar words = new(new XmlEnumWords(texts));
        Volatile.Write(ref _words[number], words);
        return words;
    }
}
