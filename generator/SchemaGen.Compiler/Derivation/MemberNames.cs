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
    private static readonly string[] Reserved =
    [
        "Read", "Parse", "Load", "Write", "ToXml", "Save", "Validate", "ValidateAs", "Create", "Match", "Switch", "Clone", "Extra",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "ElementName", "ElementNamespace", "ReadAttribute", "ReadElement", "ReadValue", "ReadText", "ListAttributes", "ListChildren",
        "CopyMembers", "CopyShallow", "ReadScalar", "ReadFixed", "OmitAttribute",
        "ReadGroupAttribute", "ReadGroupElement", "ReadGroupValue", "Form", "ListedItems", "ItemsMember", "IsMixed", "ReadMixedText", "EndRead", "KeepIfRead", "InGroup", "WrittenName", "ReadName",
    ];

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly TypeNode _root;
    private readonly NameAllocator _names;
    private readonly string _namespace;
    private readonly Dictionary<(SlotKey Key, bool IsList), string> _given = [];
    private readonly Dictionary<string, string> _oneOfs = new(StringComparer.Ordinal);
    private string? _items;

    public MemberNames(TypeNode root)
    {
        _root = root;
        _namespace = NamespaceOf(root);
        _names = new NameAllocator([.. Reserved, .. WithCases(root).Select(static node => node.Names.Given)]);
    }

    /// <summary>The name of a list of items.</summary>
    public string Items => _items ??= _names.Take("Items", "ItemList");

    /// <summary>The name of the property that tells which of several members is set.</summary>
    public string NameOf(IReadOnlyList<SlotKey> alternatives)
    {
        string key = string.Join(" ", alternatives);
        if (!_oneOfs.TryGetValue(key, out string? name))
        {
            name = _names.Take(OneOfs.NameOf(alternatives), OneOfs.NameOf(alternatives) + "Choice");
            _oneOfs.Add(key, name);
        }

        return name;
    }

    /// <summary>The name of the property that tells a union's cases apart: as that of the attribute in the cases that have a property for it.</summary>
    public string NameOf(SlotKey key, Slot slot)
    {
        if (!_given.TryGetValue((key, false), out string? name))
        {
            name = Give(slot, isList: false);
            _given.Add((key, false), name);
        }

        return name;
    }

    /// <summary>The name of a slot's member.</summary>
    public string NameOf(Slot slot, MemberModel member)
    {
        (SlotKey, bool) key = (slot.Key, member.IsList);
        if (member.Kind == MemberKind.FixedAttribute)
        {
            return "";
        }

        if (!_given.TryGetValue(key, out string? name))
        {
            name = Give(slot, member.IsList);
            _given.Add(key, name);
        }

        return name;
    }

    private string Give(Slot slot, bool isList)
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
        { Define: { } define } => CSharpNames.WithoutCommonWords(CSharpNames.Pascal(define.Name), _root.Names.Preferred),
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
