using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Names members, one name for each slot of a hierarchy. A member whose namespace differs from the element's is prefixed. If a name is taken, or C# does
/// not allow it in the class, the kind of member is appended: Attribute, Element or Group.
/// </summary>
internal sealed class MemberNames
{
    // The set has the same comparer as the allocators, so each class can copy it directly.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Read", "Parse", "Load", "LoadAsync", "Write", "ToXml", "Save", "SaveAsync", "Children", "GetChanges", "Validate", "Clone", "Extra",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly TypeNode _root;
    private readonly NameAllocator _names;
    private readonly string _namespace;
    private readonly IReadOnlyDictionary<string, string> _stated;
    private readonly Dictionary<object, string> _given = [];
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _pathOf = [];

    /// <summary>Reserves the unavailable names and the stated names.</summary>
    /// <param name="root">The class, or the union of classes.</param>
    /// <param name="type">The entry of the class among the named types.</param>
    /// <param name="stated">The stated names, by the paths of the members.</param>
    public MemberNames(TypeNode root, NamedType type, StatedNames stated)
    {
        _root = root;
        _namespace = NamespaceOf(root);
        _names = new NameAllocator(Reserved, stated.Displace);
        if (root.Cases.Count > 0)
        {
            _names.TryTake("Match");
            _names.TryTake("Switch");
        }

        foreach (TypeNode node in WithCases(root))
        {
            _names.TryTake(node.Names.Given);
        }

        _stated = stated.TakeMembers(type, _names);
    }

    /// <summary>The chosen names, by the paths of the members.</summary>
    public IReadOnlyDictionary<string, string> Given => _byPath;

    /// <summary>
    /// Returns the name of a list of items: Items if it holds all elements of the class, else the plural of the definition that is the choice between its elements.
    /// </summary>
    public string ItemsOf(SlotList slots)
    {
        string name = slots.AreAllItems ? "Items"
            : slots.Order?.ChoiceOf(slots.Items.Select(static item => item.Key)) is { } define ? Plurals.Of(CSharpNames.WithoutCommonWords(CSharpNames.Pascal(define.Word), _root.Names.Preferred))
            : "OrderedItems";
        return Give(name, "items()", () => _names.Take(name, name + "List"));
    }

    /// <summary>Returns the name of a list of entries.</summary>
    /// <param name="entry">The entry type.</param>
    /// <param name="name">The preferred name.</param>
    public string EntriesOf(EntryNode entry, string name) => Give(entry, "entries()", () => _names.Take(name, name + "List"));

    /// <summary>Returns the name of the property that reports which of several members is set.</summary>
    public string NameOf(IReadOnlyList<SlotKey> alternatives)
    {
        string path = string.Join("|", alternatives.Select(static key => key.LocalName));
        return Give(string.Join(" ", alternatives), path, () => _names.Take(OneOfs.NameOf(alternatives), OneOfs.NameOf(alternatives) + "Choice"));
    }

    /// <summary>Returns the name of the property that distinguishes a union's cases: the same as the attribute's property in the cases that have one.</summary>
    public string NameOf(Slot slot) => NameOf(slot, isList: false);

    /// <summary>Returns the name of a slot's member; empty for a fixed value.</summary>
    public string NameOf(Slot slot, MemberModel member) => member.IsFixed ? "" : NameOf(slot, member.IsList);

    /// <summary>Returns the path of a slot's member, as a names file writes it; null for a fixed value.</summary>
    public string? PlaceOf(Slot slot, MemberModel member) => member.IsFixed ? null : _pathOf[(slot.Key, member.IsList)];

    private string NameOf(Slot slot, bool isList) => Give((slot.Key, isList), PathOf(slot, isList), () => Choose(slot, isList));

    // If several members have one path, the second and later ones get a number after it.
    private string Give(object member, string path, Func<string> choose)
    {
        if (!_given.TryGetValue(member, out string? name))
        {
            string own = path;
            for (int number = 2; _byPath.ContainsKey(own); number++)
            {
                own = FormattableString.Invariant($"{path}[{number}]");
            }

            name = _stated.TryGetValue(own, out string? stated) ? stated : choose();
            _byPath.Add(own, name);
            _pathOf.Add(member, own);
            _given.Add(member, name);
        }

        return name;
    }

    /// <summary>Returns the path of a member in its class, which identifies it in a names file.</summary>
    private string PathOf(Slot slot, bool isList)
    {
        string prefix = PrefixOf(slot) is { Length: > 0 } some ? some + ":" : "";
        string path = slot.Key.Kind switch
        {
            SlotKind.Name => "name()",
            SlotKind.Text => "text()",
            SlotKind.Attribute => $"@{prefix}{slot.Key.LocalName}",
            SlotKind.AnyAttributes => "@*",
            SlotKind.NamedElements => PathNaming.StepTo(slot.Elements[0]),
            SlotKind.AnyElements => "any()",
            SlotKind.Group => slot.Key.Union!.Names.Place,
            _ => prefix + slot.Key.LocalName,
        };
        return isList && slot.Key.Kind is SlotKind.Element or SlotKind.NamedElements ? path + "[*]" : path;
    }

    private string Choose(Slot slot, bool isList)
    {
        string name = slot.Key.Kind switch
        {
            SlotKind.Text => "Value",
            SlotKind.Name => "Name",
            SlotKind.AnyAttributes => "Attributes",
            SlotKind.NamedElements => NameOfElements(slot.Elements[0]),
            SlotKind.AnyElements => "AnyElements",
            SlotKind.Group => CSharpNames.WithoutCommonWords(slot.Key.Union!.Names.Preferred, _root.Names.Preferred),
            _ => CSharpNames.Pascal(PrefixOf(slot) + "-" + slot.Key.LocalName),
        };
        string plural = isList && slot.Key.Kind is SlotKind.Element or SlotKind.NamedElements ? Plurals.Of(name) : name;
        if (slot.Key.Kind == SlotKind.AnyAttributes)
        {
            return _names.Take(name, "AnyAttributes");
        }

        string kind = slot.Key.Kind switch
        {
            SlotKind.Name => "OfElement",
            SlotKind.Attribute => "Attribute",
            SlotKind.Group => "Group",
            SlotKind.Text => "Text",
            _ => isList ? "Elements" : "Element",
        };
        return _names.Take(plural, name + kind);
    }

    private string NameOfElements(ElementShape element) => element switch
    {
        { Define: { } define } => CSharpNames.WithoutCommonWords(CSharpNames.Pascal(define.Word), _root.Names.Preferred),
        { Names.IsEmpty: true } => PathNaming.NameOf(element) + "Element",
        _ => PathNaming.NameOf(element),
    };

    // Attributes without a prefix have no namespace; elements without a prefix have their parent's.
    private string PrefixOf(Slot slot)
    {
        SyntaxNode? node = slot.Elements.Count > 0 ? slot.Elements[0].Syntax : slot.Attributes.Count > 0 ? slot.Attributes[0].Syntax : null;
        string home = slot.Key.Kind == SlotKind.Attribute ? "" : _namespace;
        return node is null || slot.Key.NamespaceUri == home || slot.Key.NamespaceUri.Length == 0
            ? ""
            : slot.Key.NamespaceUri == XmlNamespace ? "xml" : NamespacePrefixes.Find(node, slot.Key.NamespaceUri) ?? "";
    }

    private static string NamespaceOf(TypeNode node) =>
        WithCases(node).SelectMany(static type => type.Elements).FirstOrDefault() is { } element ? element.Names.FirstOrDefault()?.NamespaceUri ?? ""
        : node.Owner is { } owner ? NamespaceOf(owner.Root)
        : "";

    private static IEnumerable<TypeNode> WithCases(TypeNode node) => [node, .. node.Cases.SelectMany(WithCases)];
}
