using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Makes the classes of one hierarchy. What all cases have alike, or all but one of at least four, stands on the union; a group
/// stands there only if all have it.
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

    /// <summary>The classes, a union before its cases.</summary>
    public IEnumerable<ClassModel> Build() => Build(_root, null);

    // Before the other members: a union's property has the attribute's own name.
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

        // Members that belong together stay together.
        shared.RemoveAll(member => member.Companion.Length > 0 && node.Cases
            .SelectMany(caseNode => _declared[caseNode]).Any(other => other.Companion == member.Companion && !shared.Exists(other.IsSameAs)));
        foreach (TypeNode caseNode in node.Cases)
        {
            _declared[caseNode].RemoveAll(member => shared.Exists(member.IsSameAs));
        }

        _declared.Add(node, shared);
    }

    /// <summary>Whether a case of a case has a member of that name for itself, which one further up would hide.</summary>
    private bool IsDeclaredBelow(TypeNode node, string name) =>
        node.Cases.Exists(caseNode => _declared[caseNode].Exists(other => other.Name == name) || IsDeclaredBelow(caseNode, name));

    /// <summary>Whether a case has a member of another type for what one holds: it does not lack it.</summary>
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

    // Behind those of the bases.
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

    // Its delegate is the last one: the parameter's name is free unless a case has it.
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

    /// <summary>The class of a schema, with <c>global::</c>.</summary>
    public static string SchemaClass(SchemaShape schema, CodeGenerationRequest request) => $"global::{request.Namespace}.{schema.Request.Name}Schema";

    /// <summary>The schema whose reader reads a class: of a case, its union's.</summary>
    public static SchemaShape SchemaOf(TypeNode node) => node.Schema ?? SchemaOf(node.Base!);

    /// <summary>The node whose element numbers stand for a class: a case of one element has those of its union.</summary>
    private static TypeNode ElementsNode(TypeNode node) =>
        node.Elements.Count > 0 || node.Base is null || node.Cases.Exists(static caseNode => caseNode.Elements.Count > 0) ? node : ElementsNode(node.Base);
}
