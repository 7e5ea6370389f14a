using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The unions that are not elements: definitions that are entirely a discriminated choice and are only a part of an element's content.
/// (A definition that is all of an element's content turns the element's class into a union instead.)
/// </summary>
internal sealed class GroupUnions
{
    private readonly Dictionary<DefineShape, TypeNode> _nodes = [];
    private readonly List<(TypeNode Node, DefineShape Define)> _cases = [];

    public GroupUnions(IEnumerable<SchemaShape> schemas, Discriminators discriminators)
    {
        List<DefineShape> defines = [.. schemas.SelectMany(static schema => schema.Defines).Distinct()];
        HashSet<DefineShape> beside = FindUses(schemas.Select(static schema => schema.Start).Concat(defines.Select(static define => define.Body)), discriminators);
        List<(TypeNode Node, Discrimination Discrimination)> found = [];
        foreach (DefineShape define in defines)
        {
            if (beside.Contains(define)
                && Discriminators.WhollyChoice(define.Body) is { } choice
                && discriminators.Find(choice) is { } discrimination
                && !discrimination.Alternatives.All(static alternative => alternative.Shape is ElementShape))
            {
                TypeNode node = new(new TypeNames(CSharpNames.Pascal(define.Word), IsDefine: true) { Place = define.Name }, isElement: false)
                {
                    Documentation = define.Documentation,
                    Pattern = define.Body,
                };
                _nodes.Add(define, node);
                found.Add((node, discrimination));
            }
        }

        AddCaseDefines(found);
        HierarchyBuilder hierarchies = new(this, discriminators);
        foreach ((TypeNode node, Discrimination discrimination) in found)
        {
            hierarchies.FillUnion(node, discrimination);
        }

        foreach ((TypeNode node, DefineShape define) in _cases)
        {
            hierarchies.Fill(node, define.Body);
        }
    }

    /// <summary>Returns the union that a definition represents, or the case of one; null for other definitions.</summary>
    public TypeNode? Find(DefineShape define) => _nodes.TryGetValue(define, out TypeNode? node) ? node : null;

    /// <summary>Whether a choice only lists cases of one union.</summary>
    public bool IsNarrowing(ChoiceShape choice)
    {
        List<TypeNode?> roots = [.. choice.Children.Select(child => DefineOf(child) is { } define ? Find(define)?.Root : null)];
        return roots.TrueForAll(root => root is not null && root == roots[0]);
    }

    /// <summary>Returns the definition that a pattern refers to; null if the pattern is more than a reference.</summary>
    public static DefineShape? DefineOf(Shape shape) => shape switch
    {
        ReferenceShape reference => reference.Define,
        GroupShape { Children: [var only] } => DefineOf(only),
        _ => null,
    };

    // A definition is a case of at most one union, the first.
    private void AddCaseDefines(List<(TypeNode Node, Discrimination Discrimination)> found)
    {
        foreach ((TypeNode node, Discrimination discrimination) in found)
        {
            foreach ((Shape alternative, DiscriminatorWords words) in discrimination.Alternatives)
            {
                if (DefineOf(alternative) is { } define && !_nodes.ContainsKey(define))
                {
                    TypeNode caseNode = new(HierarchyBuilder.CaseNames(node, define, words) with { Place = define.Name }, isElement: false)
                    {
                        Words = words,
                        Documentation = define.Documentation,
                        Pattern = define.Body,
                    };
                    _nodes.Add(define, caseNode);
                    _cases.Add((caseNode, define));
                }
            }
        }
    }

    /// <summary>Returns the definitions that are used other than as all of an element's content or as an alternative of a discriminated choice.</summary>
    private static HashSet<DefineShape> FindUses(IEnumerable<Shape> bodies, Discriminators discriminators)
    {
        HashSet<DefineShape> beside = [];
        Stack<Shape> open = new(bodies);
        HashSet<Shape> seen = [];
        while (open.Count > 0)
        {
            Shape shape = open.Pop();
            if (!seen.Add(shape))
            {
                continue;
            }

            switch (shape)
            {
                case ReferenceShape reference:
                    beside.Add(reference.Define);
                    break;
                case ElementShape element when element.Content is not ReferenceShape:
                    open.Push(element.Content);
                    break;
                case ChoiceShape choice when discriminators.Find(choice) is not null:
                    foreach (Shape alternative in choice.Children.Where(static child => DefineOf(child) is null))
                    {
                        open.Push(alternative);
                    }

                    break;
                default:
                    foreach (Shape child in ShapeChildren.Of(shape))
                    {
                        open.Push(child);
                    }

                    break;
            }
        }

        return beside;
    }
}
