using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Gives members their names, one for each slot of a hierarchy. A name that is taken, or that C# does not let a class's own member have,
/// says what the member is: the namespace's prefix goes in front, or Attribute, Element or Group behind.
/// </summary>
internal sealed class MemberNames
{
    private static readonly string[] Reserved =
    [
        "Read", "Parse", "Load", "Write", "ToXml", "Save", "Validate", "ValidateAs", "Create", "Match", "Switch", "Clone", "Extra",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "ElementName", "ElementNamespace", "ReadAttribute", "ReadElement", "ReadValue", "ReadText", "WriteAttributes", "WriteText",
        "ListChildren", "ReadScalar", "WriteScalar", "ReadFixed", "WriteFixed", "OmitAttribute", "IsAttributeOmitted",
        "ReadGroupAttribute", "ReadGroupElement", "ReadGroupValue", "Form",
    ];

    private readonly TypeNode _root;
    private readonly NameAllocator _names;
    private readonly Dictionary<(SlotKey Key, bool IsList), string> _given = [];

    public MemberNames(TypeNode root)
    {
        _root = root;
        _names = new NameAllocator([.. Reserved, .. WithCases(root).Select(static node => node.Names.Given)]);
    }

    /// <summary>The name of a slot's member.</summary>
    public string NameOf(Slot slot, MemberModel member)
    {
        (SlotKey, bool) key = (slot.Key, member.IsList);
        if (!_given.TryGetValue(key, out string? name))
        {
            name = member.Kind == MemberKind.FixedAttribute ? "" : Give(slot, member);
            if (name.Length > 0)
            {
                _given.Add(key, name);
            }
        }

        return name;
    }

    private string Give(Slot slot, MemberModel member)
    {
        string name = slot.Key.Kind switch
        {
            SlotKind.Text => "Value",
            SlotKind.AnyAttributes => "AnyAttributes",
            SlotKind.AnyElements => "AnyElements",
            SlotKind.Group => CSharpNames.WithoutCommonWords(slot.Key.Union!.Names.Preferred, _root.Names.Preferred),
            _ => CSharpNames.Pascal(slot.Key.LocalName),
        };
        string plural = member.IsList && slot.Key.LocalName.Length > 0 ? Plurals.Of(name) : name;
        string kind = slot.Key.Kind switch
        {
            SlotKind.Attribute => "Attribute",
            SlotKind.Group => "Group",
            SlotKind.Text => "Text",
            _ => member.IsList ? "Elements" : "Element",
        };
        string? prefix = PrefixOf(slot) is { Length: > 0 } text ? CSharpNames.Pascal(text) : null;
        return _names.Take(plural, prefix is null ? null : prefix + plural, name + kind);
    }

    private static string? PrefixOf(Slot slot)
    {
        SyntaxNode? node = slot.Elements.Count > 0 ? slot.Elements[0].Syntax : slot.Attributes.Count > 0 ? slot.Attributes[0].Syntax : null;
        return slot.Key.NamespaceUri.Length == 0 || node is null
            ? null
            : node.Context.Prefixes.Where(pair => pair.Value == slot.Key.NamespaceUri).Select(static pair => pair.Key).OrderBy(static prefix => prefix, StringComparer.Ordinal).LastOrDefault();
    }

    private static IEnumerable<TypeNode> WithCases(TypeNode node) => [node, .. node.Cases.SelectMany(WithCases)];
}
