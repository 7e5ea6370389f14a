using System.Collections.Immutable;
using System.Globalization;
using SchemaGen.Compiler.Derivation;
using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Programs;

namespace SchemaGen.Compiler;

/// <summary>The complete pipeline from schema files to C# files. It performs no I/O.</summary>
public static class CodeGenerator
{
    /// <summary>Generates the files of the schemas that share a namespace.</summary>
    /// <param name="requests">The schemas; all have the same namespace.</param>
    /// <param name="resolve">Returns the parsed file at a path, or null if there is none.</param>
    /// <param name="limits">The limits to enforce.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static CodeGenerationResult Generate(
        ImmutableArray<CodeGenerationRequest> requests,
        Func<string, SchemaDocument?> resolve,
        SchemaLimits limits,
        CancellationToken cancellationToken = default)
    {
        ImmutableArray<SchemaDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<SchemaDiagnostic>();
        List<CheckedSchema> schemas = [];
        foreach (CodeGenerationRequest request in requests)
        {
            SchemaResult result = SchemaCompiler.Compile(request.RootPath, resolve, limits, cancellationToken);
            AddNew(diagnostics, result.Diagnostics);
            if (result is { Linked: { } linked, Grammar: { } grammar })
            {
                if (ShapeDepth.FindTooDeep(linked) is { } define)
                {
                    diagnostics.Add(new SchemaDiagnostic(
                        DiagnosticCode.TooDeep, define.Location, [ShapeDepth.Limit.ToString(CultureInfo.InvariantCulture)]));
                    continue;
                }

                schemas.Add(new CheckedSchema(request, linked, grammar));
            }
        }

        return schemas.Count == requests.Length && schemas.Count > 0
            ? Generate(ShapeBuilder.Build(schemas, cancellationToken), diagnostics, cancellationToken)
            : new CodeGenerationResult([], diagnostics.ToImmutable());
    }

    // Several schemas can include the same file; its diagnostics are reported once.
    private static void AddNew(ImmutableArray<SchemaDiagnostic>.Builder diagnostics, IEnumerable<SchemaDiagnostic> others)
    {
        foreach (SchemaDiagnostic other in others)
        {
            if (!diagnostics.Any(known => known.Code == other.Code && known.Location == other.Location && known.Message == other.Message))
            {
                diagnostics.Add(other);
            }
        }
    }

    private static CodeGenerationResult Generate(
        IReadOnlyList<SchemaShape> schemas, ImmutableArray<SchemaDiagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        TypeDeriver types = new(schemas, cancellationToken);
        (IReadOnlyCollection<ClassModel> classes, IReadOnlyList<InterfaceModel> interfaces) = types.Classes(cancellationToken);
        List<EnumModel> enums = [.. types.Enums(classes)];
        Dictionary<string, EnumModel> enumsByType = enums.ToDictionary(static type => $"global::{type.Namespace}.{type.Name}", StringComparer.Ordinal);
        Dictionary<string, ClassModel> classesByType = classes.ToDictionary(static type => $"global::{type.Namespace}.{type.Name}", StringComparer.Ordinal);
        List<GeneratedFile> files = [];
        foreach (SchemaShape schema in schemas)
        {
            if (ProgramBuilder.Build(schema.Grammar, element => types.BindingOf(schema, element), diagnostics, cancellationToken) is not { } program)
            {
                return new CodeGenerationResult([], diagnostics.ToImmutable());
            }

            SchemaModel model = types.Schema(schema, program, classes);
            ClassTable table = ClassTableEncoder.Encode(model, classesByType, enumsByType);
            files.Add(SchemaEmitter.Emit(model, table));
            files.Add(SchemaEmitter.EmitTables(model, table));
            AddNew(diagnostics, types.FindAmbiguities(schema, cancellationToken));
        }

        files.AddRange(classes.Select(ClassEmitter.Emit));
        files.AddRange(enums.Select(EnumEmitter.Emit));
        files.AddRange(types.Entries().Select(EntryEmitter.Emit));
        files.AddRange(types.ItemInterfaces().Concat(interfaces).Select(InterfaceEmitter.Emit));
        diagnostics.AddRange(types.Diagnostics);
        return new CodeGenerationResult([.. files.OrderBy(static file => file.HintName, StringComparer.Ordinal)], diagnostics.ToImmutable()) { Names = [.. types.Names] };
    }
}
