using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Creates a union of the classes that elements with the same name can have in one place, or as roots. A class is a case of one union only, so
/// unions that share a class are merged.
/// </summary>
internal sealed class ElementUnions
{
    private readonly Dictionary<TypeNode, TypeNode> _parents = [];

    /// <summary>Creates the unions. Only their cases refer to them.</summary>
    public static IReadOnlyList<TypeNode> Make(ElementTypes types, IEnumerable<SchemaShape> schemas)
    {
        ElementUnions unions = new();
        List<Use> uses = [];
        foreach ((TypeNode owner, Slot slot) in types.Slots)
        {
            unions.Add(uses, owner, slot.Elements, types);
        }

        foreach (IGrouping<SlotKey, ElementShape> roots in types.Documents.SelectMany(static document => document.Where(static root => root.Name is not null).GroupBy(Flattener.KeyOf)))
        {
            unions.Add(uses, null, [.. roots], types);
        }

        List<DefineShape> defines = [.. schemas.SelectMany(static schema => schema.Defines).Distinct()];
        return
        [
            .. uses.GroupBy(use => unions.Find(use.Nodes[0])).Select(component =>
                Make(component.First().Owner, component.First().Element, [.. component.SelectMany(static use => use.Nodes).Distinct()], types, defines)),
        ];
    }

    private void Add(List<Use> uses, TypeNode? owner, IReadOnlyList<ElementShape> elements, ElementTypes types)
    {
        if (elements.Count > 1 && elements.All(element => types.KindOf(element) == ElementKind.Object))
        {
            List<TypeNode> nodes = [.. elements.Select(types.NodeOf).Distinct()];
            if (nodes.Count > 1)
            {
                nodes.ForEach(node => Join(nodes[0], node));
                uses.Add(new Use(owner, elements[0], nodes));
            }
        }
    }

    private static TypeNode Make(TypeNode? owner, ElementShape element, List<TypeNode> cases, ElementTypes types, List<DefineShape> defines)
    {
        DefineShape? define = defines.Find(candidate => IsChoiceOf(candidate, cases, types));
        TypeNames names = define is null
            ? new TypeNames(owner?.Names.Preferred + PathNaming.NameOf(element), IsDefine: false) { Place = $"{owner?.Names.Place}/{PathNaming.StepTo(element)}[*]" }
            : new TypeNames(CSharpNames.Pascal(define.Word), IsDefine: true) { Place = define.Name };
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

    /// <summary>A place that can hold elements of several classes.</summary>
    private sealed record Use(TypeNode? Owner, ElementShape Element, List<TypeNode> Nodes);
}
