using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Decides whether a content is one class or a union. A discriminated choice among its parts makes it a union, whose cases are built in
/// the same way. The parts around the choice belong to every case; choices in them are ignored, so that several choices
/// do not multiply.
/// </summary>
internal sealed class HierarchyBuilder(GroupUnions unions, Discriminators discriminators)
{
    private readonly Flattener _flattener = new(unions);

    /// <summary>Fills a node with its content, given as parts.</summary>
    public void Fill(TypeNode node, params IReadOnlyList<Shape> content) => Fill(node, content, new Surroundings([], [], CaseContent.Of(content)));

    /// <summary>Fills a union from a discriminated choice that is all of a definition.</summary>
    public void FillUnion(TypeNode node, Discrimination discrimination) => AddCases(node, discrimination, new Surroundings([], [], CaseContent.Of(discrimination.Choice)), usesCaseDefines: true);

    private void Fill(TypeNode node, IReadOnlyList<Shape> own, Surroundings around)
    {
        List<DefineShape> groups = [.. around.Groups];
        List<Shape> parts = [.. own.SelectMany(part => Parts(part, groups))];
        foreach (Shape part in parts)
        {
            if (part is ChoiceShape choice && discriminators.Find(choice) is { } discrimination && !unions.IsNarrowing(choice))
            {
                AddCases(node, discrimination, new Surroundings([.. parts.Where(other => other != part), .. around.Parts], groups, around.Whole), usesCaseDefines: false);
                return;
            }
        }

        node.MakeSlots = () => _flattener.Flatten(parts, around.Parts, around.Whole).Of(groups);
    }

    private void AddCases(TypeNode node, Discrimination discrimination, Surroundings around, bool usesCaseDefines)
    {
        node.Discrimination = discrimination;
        foreach ((Shape alternative, DiscriminatorWords words) in discrimination.Alternatives)
        {
            DefineShape? define = GroupUnions.DefineOf(alternative);
            if (usesCaseDefines && define is not null && unions.Find(define) is { Base: null } known && known != node)
            {
                known.Words = words;
                node.AddCase(known);
                continue;
            }

            TypeNode caseNode = new(CaseNames(node, define, words), node.IsElement)
            {
                Words = words,
                Pattern = alternative,
                Documentation = alternative.Documentation ?? define?.Documentation,
            };
            node.AddCase(caseNode);
            Fill(caseNode, define is null ? [alternative] : [define.Body], around with { Whole = around.Whole.With(discrimination.Choice, alternative) });
        }
    }

    /// <summary>Returns the name of a case: its definition's name if that starts with the union's words, else the union's name and the case's value.</summary>
    public static TypeNames CaseNames(TypeNode union, DefineShape? define, DiscriminatorWords words)
    {
        string byDefine = define is null ? "" : CSharpNames.Pascal(define.Word);
        return CSharpNames.StartsWithWords(byDefine, union.Names.Preferred)
            ? new TypeNames(byDefine, IsDefine: true) { Place = PathNaming.CasePlace(union.Names.Place, words) }
            : new TypeNames(CSharpNames.Join(union.Names.Preferred, PathNaming.CaseName(words)), IsDefine: false) { Place = PathNaming.CasePlace(union.Names.Place, words) };
    }

    /// <summary>Returns the parts of a content. Groups and references to groups are flattened.</summary>
    private IEnumerable<Shape> Parts(Shape shape, List<DefineShape> groups)
    {
        switch (shape)
        {
            case GroupShape group:
                return group.Children.SelectMany(child => Parts(child, groups));
            case ReferenceShape { Define: { } define } when unions.Find(define) is null && IsGroup(define.Body):
                groups.Add(define);
                return Parts(define.Body, groups);
            default:
                return [shape];
        }
    }

    private static bool IsGroup(Shape shape) => shape switch
    {
        GroupShape => true,
        ChoiceShape choice => Discriminators.WordsOf(choice) is null,
        ReferenceShape reference => IsGroup(reference.Define.Body),
        _ => false,
    };

    /// <summary>The patterns around a choice, which belong to each of its cases.</summary>
    /// <param name="Parts">The patterns.</param>
    /// <param name="Groups">The definitions that were flattened on the way.</param>
    /// <param name="Whole">The content in the order of the schema.</param>
    private sealed record Surroundings(IReadOnlyList<Shape> Parts, IReadOnlyList<DefineShape> Groups, CaseContent Whole);
}
