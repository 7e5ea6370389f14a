using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The type of an entry during derivation.</summary>
internal sealed class EntryNode
{
    private readonly List<(string Path, string Name)> _names = [];

    /// <param name="names">The candidate names.</param>
    /// <param name="owner">The class where it was found first.</param>
    /// <param name="shape">The repeated sequence.</param>
    public EntryNode(TypeNames names, TypeNode owner, EntryShape shape) =>
        (Names, Owner, Shape, Choices) = (names, owner, shape, [.. shape.Parts.Select(part => owner.Slots.Order!.ChoiceOf(part.Names))]);

    /// <summary>The candidate names.</summary>
    public TypeNames Names { get; }

    /// <summary>The class where it was found first.</summary>
    public TypeNode Owner { get; }

    /// <summary>The repeated sequence.</summary>
    public EntryShape Shape { get; }

    /// <summary>For each part, the definition that is the choice between its elements, or null.</summary>
    public IReadOnlyList<DefineShape?> Choices { get; }

    /// <summary>For each part with elements of several classes, their common interface; null if there is none.</summary>
    public IReadOnlyList<InterfaceNode?> Interfaces { get; set; } = [];

    /// <summary>The paths of the parts with the names they received.</summary>
    public IReadOnlyList<(string Path, string Name)> Parts => _names;

    /// <summary>Returns the word for a part: its element, or the choice definition of its elements. The first choice without a definition is <c>Value</c>.</summary>
    public string WordOf(int part)
    {
        IReadOnlyList<SlotKey> names = Shape.Parts[part].Names;
        return Choices[part] is { } define ? CSharpNames.WithoutCommonWords(CSharpNames.Pascal(define.Word), Owner.Names.Preferred)
            : names.Count == 1 ? NameOf(names[0])
            : Shape.Parts.Take(part).Any(static other => other.Names.Count > 1) ? CSharpNames.OneOf([.. names.Select(NameOf)])
            : "Value";
    }

    /// <summary>Returns the names of the elements that can stand in a slot; empty if the schema leaves them open.</summary>
    public static IReadOnlyList<string> NamesOf(SlotKey key, TypeNode owner) =>
        [.. owner.Slots.Find(key)!.Elements[0].Names.Select(static name => name.LocalName)];

    /// <summary>Names the parts.</summary>
    /// <param name="type">This type.</param>
    /// <param name="stated">The stated names, by the paths of the parts.</param>
    public void NameParts(NamedType type, StatedNames stated)
    {
        NameAllocator names = new([Names.Given, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"], stated.Displace);
        IReadOnlyDictionary<string, string> given = stated.TakeMembers(type, names);
        for (int i = 0; i < Shape.Parts.Count; i++)
        {
            bool isMany = Shape.Parts[i].Count.IsSeveral;
            string path = string.Join("|", Shape.Parts[i].Names.SelectMany(NamesOf)) + (isMany ? "[*]" : "");
            string word = WordOf(i);
            _names.Add((path, given.TryGetValue(path, out string? name) ? name : names.Take(isMany ? Plurals.Of(word) : word, word + (isMany ? "Elements" : "Element"))));
        }
    }

    private IReadOnlyList<string> NamesOf(SlotKey key) => NamesOf(key, Owner);

    private string NameOf(SlotKey key)
    {
        ElementShape element = Owner.Slots.Find(key)!.Elements[0];
        return element is { Name: null, Define: { } define } ? CSharpNames.Pascal(define.Word) : PathNaming.NameOf(element);
    }
}
