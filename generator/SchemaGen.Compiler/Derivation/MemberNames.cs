using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Gives members their names, one for each slot of a hierarchy. What is of another namespace than the element has its prefix in front. A
/// name that is taken, or that C# does not let a class's own member have, says what the member is: Attribute, Element or Group goes behind.
/// </summary>
internal sealed class MemberNames
{
    // A set with the comparer that allocators have: it is copied for each class as it is.
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

    /// <summary>Takes the names that are not to be had, and those that were stated.</summary>
    /// <param name="root">The class, or the union of classes.</param>
    /// <param name="type">The class, among the types that have names.</param>
    /// <param name="stated">The names that were stated, by the paths of the members.</param>
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

    /// <summary>The names that were given, by the paths of the members.</summary>
    public IReadOnlyDictionary<string, string> Given => _byPath;

    /// <summary>
    /// The name of a list of items: Items if all elements of the class stand in it; else the plural of the definition that is the choice between those that do.
    /// </summary>
    public string ItemsOf(SlotList slots)
    {
        string name = slots.AreAllItems ? "Items"
            : slots.Order?.ChoiceOf(slots.Items.Select(static item => item.Key)) is { } define ? Plurals.Of(CSharpNames.WithoutCommonWords(CSharpNames.Pascal(define.Word), _root.Names.Preferred))
            : "OrderedItems";
        return Give(name, "items()", () => _names.Take(name, name + "List"));
    }

    /// <summary>The name of a list of entries.</summary>
    /// <param name="entry">What the entries are.</param>
    /// <param name="name">What it could be called.</param>
    public string EntriesOf(EntryNode entry, string name) => Give(entry, "entries()", () => _names.Take(name, name + "List"));

    /// <summary>The name of the property that tells which of several members is set.</summary>
    public string NameOf(IReadOnlyList<SlotKey> alternatives)
    {
        string path = string.Join("|", alternatives.Select(static key => key.LocalName));
        return Give(string.Join(" ", alternatives), path, () => _names.Take(OneOfs.NameOf(alternatives), OneOfs.NameOf(alternatives) + "Choice"));
    }

    /// <summary>The name of the property that tells a union's cases apart: as that of the attribute in the cases that have a property for it.</summary>
    public string NameOf(Slot slot) => NameOf(slot, isList: false);

    /// <summary>The name of a slot's member; none for what is fixed.</summary>
    public string NameOf(Slot slot, MemberModel member) => member.IsFixed ? "" : NameOf(slot, member.IsList);

    /// <summary>The path of a slot's member, as a file states it; null for what is fixed.</summary>
    public string? PlaceOf(Slot slot, MemberModel member) => member.IsFixed ? null : _pathOf[(slot.Key, member.IsList)];

    private string NameOf(Slot slot, bool isList) => Give((slot.Key, isList), PathOf(slot, isList), () => Choose(slot, isList));

    // Of several members with one path, the second and further have a number behind it.
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

    /// <summary>The path of a member in its class: what a file of names calls it by.</summary>
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

    // Attributes without a prefix have no namespace, wherever they are; elements without one have their parent's.
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
