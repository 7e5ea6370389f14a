using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Generator.Code;

/// <summary>Reports code that no longer compiles, or that compiles with another meaning, because a schema differs from its baseline.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    private readonly BaselineChangesReader _reader = new();

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.Of(DiagnosticCode.CodeBroken), DiagnosticDescriptors.Of(DiagnosticCode.CodeChanged)];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        BaselineChanges changes = _reader.Read(context.Options, context.Compilation, context.CancellationToken);
        if (changes.IsEmpty)
        {
            return;
        }

        NameUses names = new(changes);
        UnionUses unions = new(changes);
        Register(node => names.Find((IdentifierNameSyntax)node.Node, node.SemanticModel, node.CancellationToken), SyntaxKind.IdentifierName);
        Register(
            node => new CreationUses(changes).Find((BaseObjectCreationExpressionSyntax)node.Node, node.SemanticModel, node.CancellationToken),
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression);
        Register(node => unions.Find((InvocationExpressionSyntax)node.Node, node.SemanticModel, node.CancellationToken), SyntaxKind.InvocationExpression);
        Register(node => new SwitchUses(changes).Find(node.Node, node.SemanticModel, node.CancellationToken), SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression);

        void Register(Func<SyntaxNodeAnalysisContext, IEnumerable<CodeUse>> find, params SyntaxKind[] kinds) => context.RegisterSyntaxNodeAction(
            node =>
            {
                foreach (CodeUse use in find(node))
                {
                    node.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.Of(use.Code), use.Location, use.Change.Baseline, use.Message));
                }
            },
            kinds);
    }
}
