using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Programs;

namespace SchemaGen.Compiler.Derivation;

/// <summary>From the schemas of a namespace to types: see docs/binding.md for the rules.</summary>
internal sealed class TypeDeriver
{
    private readonly ElementTypes _types;
    private readonly SlotScalars _scalars;
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
        _scalars = new SlotScalars(_types);
        _roots = [.. _types.Roots.Select(static node => node.Root).Concat(elementUnions.Select(static node => node.Root)).Distinct()];
        TypeNaming.Give(_roots, _scalars.Enums, schemas);
    }

    /// <summary>What the reader makes of each element of a schema.</summary>
    public ElementBinding BindingOf(SchemaShape schema, ElementPattern element) => _types.KindOf(schema.Elements[element.Origin]) switch
    {
        ElementKind.Object => ElementBinding.Object,
        ElementKind.Value or ElementKind.Flag => ElementBinding.Value,
        _ => ElementBinding.Raw,
    };

    /// <summary>The classes.</summary>
    public IEnumerable<ClassModel> Classes(CancellationToken cancellationToken)
    {
        foreach (TypeNode root in _roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ClassModel model in new ClassBuilder(root, _types, _scalars, _request).Build())
            {
                yield return model;
            }
        }
    }

    /// <summary>The enums.</summary>
    public IEnumerable<EnumModel> Enums() => _scalars.Enums.Select(node =>
    {
        NameAllocator names = new([TypeNaming.Unrecognized]);
        return new EnumModel(
            node.Names.Given,
            _request.Namespace,
            _request.IsPublic,
            node.Documentation,
            [.. node.Words.Select(word => new EnumMemberModel(names.Take(CSharpNames.Pascal(word.Word), CSharpNames.Spelled(word.Word)), word.Word, word.Documentation))]);
    });

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
            creations.Add(new MemberBuilder(node.Root, _types, _scalars, schema.Request.Namespace).Creation(node));
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
}
