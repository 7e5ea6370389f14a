using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Makes unions of the classes that elements of one name can have in one place. A class is a case of one union only, so that unions that
/// have a class in common are one.
/// </summary>
internal sealed class ElementUnions
{
    private readonly Dictionary<TypeNode, TypeNode> _parents = [];

    /// <summary>Makes the unions; they are added to nothing but their cases.</summary>
    public static IReadOnlyList<TypeNode> Make(ElementTypes types, IEnumerable<SchemaShape> schemas)
    {
        ElementUnions unions = new();
        List<Use> uses = [];
        foreach ((TypeNode owner, Slot slot) in types.Slots)
        {
            if (slot.Elements.Count < 2 || !slot.Elements.TrueForAll(element => types.KindOf(element) == ElementKind.Object))
            {
                continue;
            }

            List<TypeNode> nodes = [.. slot.Elements.Select(types.NodeOf).Distinct()];
            if (nodes.Count > 1)
            {
                nodes.ForEach(node => unions.Join(nodes[0], node));
                uses.Add(new Use(owner, slot, nodes));
            }
        }

        List<DefineShape> defines = [.. schemas.SelectMany(static schema => schema.Defines).Distinct()];
        return
        [
            .. uses.GroupBy(use => unions.Find(use.Nodes[0])).Select(component =>
                Make(component.First().Owner, component.First().Slot, [.. component.SelectMany(static use => use.Nodes).Distinct()], types, defines)),
        ];
    }

    private static TypeNode Make(TypeNode owner, Slot slot, List<TypeNode> cases, ElementTypes types, List<DefineShape> defines)
    {
        DefineShape? define = defines.Find(candidate => IsChoiceOf(candidate, cases, types));
        TypeNames names = define is null
            ? new TypeNames(owner.Names.Preferred + PathNaming.NameOf(slot.Elements[0]), IsDefine: false) { Place = $"{owner.Names.Place}/{PathNaming.StepTo(slot.Elements[0])}[*]" }
            : new TypeNames(CSharpNames.Pascal(define.Name), IsDefine: true) { Place = define.Name };
        TypeNode union = new(names, isElement: true)
        {
            Schema = cases[0].Schema,
            Owner = owner,
            Documentation = define?.Documentation,
            Pattern = define?.Body,
        };
        cases.ForEach(union.AddCase);
        CaseKeys.Find(union);
        Distinctions.Find(union);
        return union;
    }

    private static bool IsChoiceOf(DefineShape define, List<TypeNode> cases, ElementTypes types)
    {
        if (Discriminators.WhollyChoice(define.Body) is not { } choice)
        {
            return false;
        }

        List<ElementShape?> elements = [.. choice.Children.Select(ElementOf)];
        return elements.TrueForAll(element => element is not null && types.KindOf(element) == ElementKind.Object)
            && new HashSet<TypeNode>(elements.Select(element => types.NodeOf(element!))).SetEquals(cases);
    }

    private static ElementShape? ElementOf(Shape shape) => shape switch
    {
        ElementShape element => element,
        ReferenceShape reference => ElementOf(reference.Define.Body),
        RepeatShape repeat => ElementOf(repeat.Content),
        GroupShape { Children: [var only] } => ElementOf(only),
        _ => null,
    };

    private TypeNode Find(TypeNode node)
    {
        while (_parents.TryGetValue(node, out TypeNode? parent))
        {
            node = parent;
        }

        return node;
    }

    private void Join(TypeNode left, TypeNode right)
    {
        TypeNode first = Find(left);
        TypeNode second = Find(right);
        if (first != second)
        {
            _parents.Add(second, first);
        }
    }

    /// <summary>A slot for elements of several classes.</summary>
    private sealed record Use(TypeNode Owner, Slot Slot, List<TypeNode> Nodes);
}
