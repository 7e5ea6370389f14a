using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Builds the classes of one hierarchy. A member that all cases share, or all but one of at least four, is declared on the union; a group
/// is declared there only if all cases have it.
/// </summary>
internal sealed class ClassBuilder
{
    private readonly TypeNode _root;
    private readonly MemberBuilder _members;
    private readonly ItemInterfaces _items;
    private readonly CodeGenerationRequest _request;
    private readonly Dictionary<TypeNode, List<MemberModel>> _declared = [];

    public ClassBuilder(TypeNode root, MemberBuilder members, ItemInterfaces items, CodeGenerationRequest request)
    {
        _root = root;
        _request = request;
        _members = members;
        _items = items;
        NameCaseKeys(root);
        Declare(root);
    }

    /// <summary>Builds the classes, each union before its cases.</summary>
    public IEnumerable<ClassModel> Build() => Build(_root, null);

    // Case keys are named first: a union's property has the attribute's own name.
    private void NameCaseKeys(TypeNode node)
    {
        _members.CaseKey(node);
        node.Cases.ForEach(NameCaseKeys);
    }

    private void Declare(TypeNode node)
    {
        if (node.Cases.Count == 0)
        {
            _declared.Add(node, _members.Build(node));
            return;
        }

        foreach (TypeNode caseNode in node.Cases)
        {
            Declare(caseNode);
        }

        List<MemberModel> shared = [];
        foreach (MemberModel member in node.Cases.SelectMany(caseNode => _declared[caseNode]).OrderBy(static member => member.Number).ToList())
        {
            List<MemberModel> alike = [.. node.Cases.SelectMany(caseNode => _declared[caseNode]).Where(member.IsSameAs)];
            int missing = node.Cases.Count - alike.Count;
            bool isShared = member is { IsFixed: false, HidesCase: false }
                && !shared.Exists(member.IsSameAs)
                && (missing == 0 || (missing == 1 && alike.Count > 2 && member.Kind is not (MemberKind.Group or MemberKind.Name) && member.Companion.Length == 0))
                && !node.Cases.Exists(caseNode => _declared[caseNode].Exists(other => other.Name == member.Name && !other.IsSameAs(member)))
                && !node.Cases.Exists(caseNode => IsDeclaredBelow(caseNode, member.Name))
                && !node.Cases.Exists(caseNode => HasAnother(caseNode, member));
            if (isShared)
            {
                shared.Add(member with
                {
                    IsRequired = missing == 0 && alike.TrueForAll(static other => other.IsRequired),
                    IsAmbiguous = alike.Exists(static other => other.IsAmbiguous),
                });
            }
        }

        // A member and its companion stay in the same class.
        shared.RemoveAll(member => member.Companion.Length > 0 && node.Cases
            .SelectMany(caseNode => _declared[caseNode]).Any(other => other.Companion == member.Companion && !shared.Exists(other.IsSameAs)));
        foreach (TypeNode caseNode in node.Cases)
        {
            _declared[caseNode].RemoveAll(member => shared.Exists(member.IsSameAs));
        }

        _declared.Add(node, shared);
    }

    /// <summary>Whether a class further down declares a member with that name, which would hide one declared here.</summary>
    private bool IsDeclaredBelow(TypeNode node, string name) =>
        node.Cases.Exists(caseNode => _declared[caseNode].Exists(other => other.Name == name) || IsDeclaredBelow(caseNode, name));

    /// <summary>Whether a case has a member of another type for the same slot; such a case does not lack the member.</summary>
    private bool HasAnother(TypeNode caseNode, MemberModel member) =>
        !_declared[caseNode].Exists(member.IsSameAs) && caseNode.Leaves.Any(leaf => _declared[leaf].Exists(other => other.Number == member.Number));

    private IEnumerable<ClassModel> Build(TypeNode node, ClassModel? union)
    {
        List<MemberModel> members = [.. Placed(_declared[node], union)];
        bool needsTag = node.Cases.Count == 0 ? _members.NeedsTag(node) : members.Exists(static member => member.Kind == MemberKind.Group || PropertyEmitter.IsRequiredProperty(member));
        ElementShape? element = node.Elements.Count > 0 ? node.Elements[0] : null;
        ClassModel model = new()
        {
            Name = node.Names.Given,
            Namespace = _request.Namespace,
            IsPublic = _request.IsPublic,
            IsElement = node.IsElement,
            Base = node.Base is null ? null : Qualify(node.Base),
            Interfaces = [.. _items.ImplementedBy(node).Select(implemented => $"global::{_request.Namespace}.{implemented.Names.Given}")],
            CaseKey = _members.CaseKey(node),
            Documentation = node.Documentation,
            Notation = node.Pattern is null ? [] : PatternComment.Lines(node.Pattern),
            ElementName = element is null ? null : NameOf(element).LocalName,
            WrittenName = element is not null ? NameOf(element) : union is { WrittenName.LocalName.Length: > 0 } ? union.WrittenName : FirstElement(node),
            ElementPlaces = [.. node.Elements.Select(static shape => shape.Syntax.Location)],
            Schema = SchemaClass(SchemaOf(node), _request),
            ElementsName = ElementsNode(node).Names.Given,
            Members = members,
            InheritedMembers = union is null ? [] : [.. union.InheritedMembers, .. union.Members],
            Cases = [.. Cases(node)],
            Unrecognized = node.Cases.Count == 0 ? null : Unrecognized(node),
            DiscriminatorName = node.Discrimination?.LocalName ?? "",
            DiscriminatorNamespace = node.Discrimination?.NamespaceUri ?? "",
            HasTagConstructor = needsTag || union?.HasTagConstructor == true,
            BaseHasCreate = union is { DiscriminatorName.Length: > 0 },
            BaseHasTagConstructor = union?.HasTagConstructor == true,
            SetsRequiredMembers = union?.SetsRequiredMembers == true || members.Exists(PropertyEmitter.IsRequiredProperty),
        };
        return [model, .. node.Cases.SelectMany(caseNode => Build(caseNode, model))];
    }

    // The slots come after those of the base classes.
    private static IEnumerable<MemberModel> Placed(List<MemberModel> members, ClassModel? union)
    {
        int next = union is null ? 0 : union.InheritedMembers.Concat(union.Members).Count(static member => member.IsListed);
        return members.Select(member => member.IsListed ? member with { Slot = next++ } : member);
    }

    private IEnumerable<CaseModel> Cases(TypeNode union)
    {
        NameAllocator parameters = new(["value"]);
        return union.Cases.Select(node => new CaseModel(
            Qualify(node),
            CSharpNames.Escape(parameters.Take(
                CSharpNames.Camel(CSharpNames.WithoutCommonWords(node.Names.Given, union.Names.Given)), CSharpNames.Camel(node.Names.Given))),
            node.Words?.Words ?? [],
            node.Words?.IsOptional == true,
            _members.Creation(node)));
    }

    // Its delegate is the last parameter, so it gets this name unless a case already has it.
    private CaseModel Unrecognized(TypeNode union)
    {
        NameAllocator parameters = new(["value", .. Cases(union).Select(static unionCase => unionCase.Parameter)]);
        return new CaseModel(
            $"global::{_request.Namespace}.{union.UnrecognizedName}",
            parameters.Take("unrecognized", "unrecognizedCase"),
            [],
            IsDefault: false,
            $"new global::{_request.Namespace}.{union.UnrecognizedName}(tag)");
    }

    private static (string LocalName, string NamespaceUri) FirstElement(TypeNode node) =>
        node.Leaves.SelectMany(static leaf => leaf.Elements).FirstOrDefault() is { } element ? NameOf(element) : ("", "");

    private static (string LocalName, string NamespaceUri) NameOf(ElementShape element) =>
        element.Names.IsEmpty ? ("", "") : (element.Names[0].LocalName, element.Names[0].NamespaceUri);

    private string Qualify(TypeNode node) => $"global::{_request.Namespace}.{node.Names.Given}";

    /// <summary>Returns the name of a schema's class, with <c>global::</c>.</summary>
    public static string SchemaClass(SchemaShape schema, CodeGenerationRequest request) => $"global::{request.Namespace}.{schema.Request.Name}Schema";

    /// <summary>Returns the schema whose reader reads a class. A case has the schema of its union.</summary>
    public static SchemaShape SchemaOf(TypeNode node) => node.Schema ?? SchemaOf(node.Base!);

    /// <summary>Returns the node whose element numbers identify a class. A case without elements uses those of its union.</summary>
    private static TypeNode ElementsNode(TypeNode node) =>
        node.Elements.Count > 0 || node.Base is null || node.Cases.Exists(static caseNode => caseNode.Elements.Count > 0) ? node : ElementsNode(node.Base);
}
