using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Creates interfaces for definitions that are groups of members in several elements, so that one piece of code can handle them all. The members
/// stay in the classes. An interface declares the members that are the same in all its classes, at least two.
/// </summary>
internal sealed class GroupInterfaces
{
    private const int FewestMembers = 2;

    private readonly List<(InterfaceNode Node, List<TypeNode> Classes, HashSet<SlotKey> Keys)> _groups = [];

    public GroupInterfaces(IEnumerable<TypeNode> roots, Flattener flattener)
    {
        Dictionary<DefineShape, List<TypeNode>> uses = [];
        foreach (TypeNode leaf in roots.SelectMany(static root => root.Leaves))
        {
            foreach (DefineShape define in leaf.Slots.Groups)
            {
                if (!uses.TryGetValue(define, out List<TypeNode>? classes))
                {
                    classes = [];
                    uses.Add(define, classes);
                }

                classes.Add(leaf);
            }
        }

        foreach (DefineShape define in uses.Keys.Where(define => uses[define].Select(static leaf => leaf.Root).Distinct().Skip(1).Any()))
        {
            HashSet<SlotKey> keys = [.. flattener.Flatten(define.Body).Slots.Where(static slot => slot.Key.LocalName.Length > 0).Select(static slot => slot.Key)];
            if (keys.Count >= FewestMembers)
            {
                TypeNames names = new("I" + CSharpNames.Pascal(define.Word), IsDefine: true) { Place = $"{define.Name}[I]" };
                _groups.Add((new InterfaceNode(names, uses[define][0], define.Documentation), uses[define], keys));
            }
        }
    }

    /// <summary>All candidate interfaces.</summary>
    public IEnumerable<InterfaceNode> All => _groups.Select(static group => group.Node);

    /// <summary>Builds the interfaces that have enough members, each with the names of the classes that implement it.</summary>
    public IEnumerable<(InterfaceModel Interface, IReadOnlyList<string> Classes)> Build(IReadOnlyDictionary<string, ClassModel> classes, CodeGenerationRequest request)
    {
        foreach ((InterfaceNode node, List<TypeNode> users, HashSet<SlotKey> keys) in _groups)
        {
            List<List<MemberModel>> members = [.. users.Select(user => MembersOf(classes[user.Names.Given], keys))];
            List<MemberModel> common = members[0].FindAll(member => members.TrueForAll(others => others.Exists(other => IsSame(member, other))));
            if (common.Count >= FewestMembers)
            {
                yield return (
                    new InterfaceModel(node.Names.Given, request.Namespace, request.IsPublic, node.Documentation) { Members = common },
                    [.. users.Select(static user => user.Names.Given)]);
            }
        }
    }

    private static List<MemberModel> MembersOf(ClassModel model, HashSet<SlotKey> keys) =>
    [
        .. model.InheritedMembers.Concat(model.Members).Where(member =>
            member is { HidesCase: false, Kind: MemberKind.Attribute or MemberKind.ValueElement or MemberKind.FlagElement or MemberKind.ObjectElement or MemberKind.RawElement }
            && keys.Contains(new SlotKey(member.IsAttribute ? SlotKind.Attribute : SlotKind.Element, member.LocalName, member.NamespaceUri))),
    ];

    private static bool IsSame(MemberModel left, MemberModel right) =>
        left.Kind == right.Kind && left.Name == right.Name && left.Type == right.Type && left.IsList == right.IsList && left.IsRequired == right.IsRequired;
}
