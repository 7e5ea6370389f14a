using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The choices between single members, each with the enum that reports which one is set.</summary>
internal sealed class OneOfs
{
    private readonly Dictionary<(Shape Choice, string Names), EnumNode> _enums = [];
    private readonly Dictionary<TypeNode, List<(IReadOnlyList<SlotKey> Keys, EnumNode Enum)>> _byClass = [];

    public OneOfs(IEnumerable<TypeNode> roots)
    {
        foreach (TypeNode leaf in roots.SelectMany(static root => root.Leaves))
        {
            foreach (SlotGroup group in SlotGrouping.Alternatives(leaf.Slots))
            {
                if (group.Keys.Select(static key => key.LocalName).Distinct(StringComparer.Ordinal).Count() == group.Keys.Count
                    && !group.Keys.Any(key => SlotScalars.FixedWord(leaf, leaf.Slots.Find(key)!) is not null))
                {
                    Add(leaf, group);
                }
            }
        }
    }

    /// <summary>The enums, in discovery order.</summary>
    public IEnumerable<EnumNode> Enums => _enums.Values;

    /// <summary>Returns the choices of a class.</summary>
    public IReadOnlyList<(IReadOnlyList<SlotKey> Keys, EnumNode Enum)> Of(TypeNode leaf) => _byClass.TryGetValue(leaf, out var list) ? list : [];

    /// <summary>Returns the name of the property that reports which member is set.</summary>
    public static string NameOf(IReadOnlyList<SlotKey> keys) => CSharpNames.OneOf([.. keys.Select(static key => key.LocalName)]);

    private void Add(TypeNode leaf, SlotGroup group)
    {
        (Shape, string) key = (group.Shape, string.Join(" ", group.Keys.Select(static slot => slot.LocalName)));
        if (!_enums.TryGetValue(key, out EnumNode? node))
        {
            (string name, string place) = SlotScalars.OwnerOf(leaf, [group.Shape]);
            node = new EnumNode(
                new TypeNames(name + NameOf(group.Keys), IsDefine: false)
                {
                    Own = NameOf(group.Keys),
                    Place = $"{place}/{string.Join("|", group.Keys.Select(static slot => slot.LocalName))}",
                },
                [.. group.Keys.Select(static slot => new EnumWord(slot.LocalName))],
                $"Which of {string.Join(", ", group.Keys.Select(static slot => slot.LocalName))} there is.")
            {
                Owner = leaf,
                IsValue = false,
            };
            _enums.Add(key, node);
        }

        if (!_byClass.TryGetValue(leaf, out var list))
        {
            list = [];
            _byClass.Add(leaf, list);
        }

        list.Add((group.Keys, node));
    }
}
