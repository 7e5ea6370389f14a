using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Programs;

namespace SchemaGen.Compiler.Derivation;

/// <summary>From the schemas of a namespace to types: see docs/binding.md for the rules.</summary>
internal sealed class TypeDeriver
{
    private readonly ElementTypes _types;
    private readonly SlotScalars _scalars;
    private readonly ItemInterfaces _items;
    private readonly OneOfs _oneOfs;
    private readonly GroupInterfaces _groups;
    private readonly List<NamedType> _named;
    private readonly IReadOnlyList<TypeNode> _roots;
    private readonly CodeGenerationRequest _request;

    public TypeDeriver(IReadOnlyList<SchemaShape> schemas, CancellationToken cancellationToken)
    {
        // Types may be shared, so that one public schema makes them all public.
        _request = schemas[0].Request with { IsPublic = schemas.Any(static schema => schema.Request.IsPublic) };
        Discriminators discriminators = new();
        PathNaming paths = new(discriminators);
        foreach (SchemaShape schema in schemas)
        {
            foreach (DefineShape define in schema.Defines)
            {
                paths.Apply(define);
            }

            paths.Apply(schema.Start);
        }

        GroupUnions unions = new(schemas, discriminators);
        _types = new ElementTypes(schemas, unions, discriminators, cancellationToken);
        IReadOnlyList<TypeNode> elementUnions = ElementUnions.Make(_types, schemas);
        _roots = [.. _types.Roots.Select(static node => node.Root).Concat(elementUnions.Select(static node => node.Root)).Distinct()];
        foreach (TypeNode root in _roots)
        {
            CaseKeys.Find(root);
        }

        _scalars = new SlotScalars(_types, _roots);
        _items = new ItemInterfaces(_types);
        _oneOfs = new OneOfs(_roots);
        _groups = new GroupInterfaces(_roots, new Flattener(unions));
        _named = NamedType.All(_roots, [.. _scalars.Enums, .. _oneOfs.Enums], [.. _items.All, .. _groups.All]);
        StatedNames stated = new(schemas);
        TypeNaming.Give(_named, stated, _scalars.Enums, schemas);
        NameDiagnostics = stated.Diagnose(_named);
    }

    /// <summary>What is wrong with the names that were stated.</summary>
    public IReadOnlyList<SchemaDiagnostic> NameDiagnostics { get; }

    /// <summary>The names of all types.</summary>
    public IEnumerable<TypeName> Names => _named.Select(static type => new TypeName(type.Schema.Request.RootPath, type.Place, type.Names.Given));

    /// <summary>What the reader makes of each element of a schema.</summary>
    public ElementBinding BindingOf(SchemaShape schema, ElementPattern element) => _types.KindOf(schema.Elements[element.Origin]) switch
    {
        ElementKind.Object => ElementBinding.Object,
        ElementKind.Value or ElementKind.Flag => ElementBinding.Value,
        _ => ElementBinding.Raw,
    };

    /// <summary>The classes, and the interfaces of the groups that they share.</summary>
    public (IEnumerable<ClassModel> Classes, IReadOnlyList<InterfaceModel> Interfaces) Classes(CancellationToken cancellationToken)
    {
        Dictionary<string, ClassModel> classes = new(StringComparer.Ordinal);
        foreach (TypeNode root in _roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ClassModel model in new ClassBuilder(root, MembersOf(root), _items, _request).Build())
            {
                classes.Add(model.Name, model);
            }
        }

        List<InterfaceModel> interfaces = [];
        foreach ((InterfaceModel model, IReadOnlyList<string> users) in _groups.Build(classes, _request).ToList())
        {
            interfaces.Add(model);
            foreach (string name in users)
            {
                classes[name] = classes[name] with { Interfaces = [.. classes[name].Interfaces, $"global::{_request.Namespace}.{model.Name}"] };
            }
        }

        return (classes.Values, interfaces);
    }

    /// <summary>The enums.</summary>
    public IEnumerable<EnumModel> Enums() => _scalars.Enums.Concat(_oneOfs.Enums).Select(node => new EnumModel(
        node.Names.Given,
        _request.Namespace,
        _request.IsPublic,
        node.IsValue,
        node.Documentation,
        [.. node.Words.Select(word => new EnumMemberModel(node.MemberOf(word.Word), word.Word, word.Documentation))])
    {
        IsListed = node.IsListed,
        ExtensionsName = node.ExtensionsName,
        Subsets = [.. node.Subsets.Select(subset => new EnumSubsetModel(CSharpNames.Pascal(subset.Define), subset.Define, [.. subset.Words.Select(node.MemberOf)]))],
    });

    /// <summary>The interfaces of items.</summary>
    public IEnumerable<InterfaceModel> ItemInterfaces() =>
        _items.All.Select(node => new InterfaceModel(node.Names.Given, _request.Namespace, _request.IsPublic, node.Documentation) { IsItem = true });

    /// <summary>What the schema's own class holds.</summary>
    public SchemaModel Schema(SchemaShape schema, ValidatorProgram program)
    {
        List<string?> creations = [];
        List<string?> unrecognized = [];
        Dictionary<TypeNode, List<int>> numbers = [];
        for (int number = 0; number < schema.Grammar.Elements.Length; number++)
        {
            ElementShape element = schema.Elements[schema.Grammar.Elements[number].Origin];
            if (_types.KindOf(element) != ElementKind.Object)
            {
                creations.Add(null);
                unrecognized.Add(null);
                continue;
            }

            TypeNode node = _types.NodeOf(element);
            creations.Add(MembersOf(node.Root).Creation(node));
            unrecognized.Add(node.Base is null ? null : $"global::{schema.Request.Namespace}.{node.Base.UnrecognizedName}");
            for (TypeNode? type = node; type is not null; type = type.Base)
            {
                if (ClassBuilder.SchemaOf(type) == schema)
                {
                    if (!numbers.TryGetValue(type, out List<int>? list))
                    {
                        list = [];
                        numbers.Add(type, list);
                    }

                    list.Add(number);
                }
            }
        }

        string path = schema.Request.RootPath;
        return new SchemaModel(
            schema.Request,
            path[(path.LastIndexOfAny(['/', '\\']) + 1)..],
            creations,
            unrecognized,
            [.. numbers.OrderBy(static pair => pair.Key.Names.Given, StringComparer.Ordinal).Select(static pair => (pair.Key.Names.Given, (IReadOnlyList<int>)pair.Value))],
            ProgramEncoder.Encode(program));
    }

    private MemberBuilder MembersOf(TypeNode root) => new(root, _types, _scalars, _items, _oneOfs, _request.Namespace);
}
