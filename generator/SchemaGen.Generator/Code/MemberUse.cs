using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Generator.Code;

/// <summary>A member name in code, with its context.</summary>
internal sealed class MemberUse(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The type of the member's receiver; null if the name has no receiver.</summary>
    public INamedTypeSymbol? Receiver => (name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => TypeOf(access.Expression) ?? model.GetSymbolInfo(access.Expression, cancellationToken).Symbol as ITypeSymbol,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .Where(access => access.WhenNotNull.Span.Contains(binding.Span)).Select(access => TypeOf(access.Expression)).FirstOrDefault(),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax created } } assignment when assignment.Left == name =>
            TypeOf(created is AssignmentExpressionSyntax outer ? outer.Left : created),
        BaseExpressionColonSyntax { Parent: SubpatternSyntax { Parent.Parent: PatternSyntax pattern } } => model.GetTypeInfo(pattern, cancellationToken).ConvertedType,
        _ => null,
    }) switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0] as INamedTypeSymbol,
        INamedTypeSymbol { TypeKind: not TypeKind.Error } type => type,
        _ => null,
    };

    /// <summary>Whether the member is only assigned.</summary>
    public bool IsWritten => Whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == Whole;

    /// <summary>Whether the code handles null.</summary>
    public bool IsGuarded => name.Parent is BaseExpressionColonSyntax || IsInNameof || Whole.Parent switch
    {
        ConditionalAccessExpressionSyntax access => access.Expression == Whole,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } binary => binary.Left == Whole,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment => assignment.Left == Whole,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary =>
            (binary.Left == Whole ? binary.Right : binary.Left).IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "HasValue" or "GetValueOrDefault" } access =>
            access.Expression == Whole && TypeOf(Whole) is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
        _ => model.GetTypeInfo(Whole, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull,
    };

    /// <summary>Whether the value is used where the code states exactly its type, so the compiler has checked that both agree, or only the name is used.</summary>
    public bool IsChecked => IsInNameof || (TargetType is { } target && SymbolEqualityComparer.IncludeNullability.Equals(target, model.GetSymbolInfo(name, cancellationToken).Symbol switch
    {
        IPropertySymbol property => property.Type,
        _ => null,
    }));

    /// <summary>Whether the compiler reports an error for the member or its use.</summary>
    public bool HasError
    {
        get
        {
            SyntaxNode place = Whole.Parent is ExpressionSyntax parent ? parent : Whole;
            return model.GetDiagnostics(place.Span, cancellationToken)
                .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceSpan.IntersectsWith(place.Span));
        }
    }

    /// <summary>The complete expression whose value is the member's value.</summary>
    private ExpressionSyntax Whole
    {
        get
        {
            ExpressionSyntax whole = name.Parent switch
            {
                MemberAccessExpressionSyntax access when access.Name == name => access,
                MemberBindingExpressionSyntax binding => binding,
                _ => name,
            };
            while (whole.Parent is ParenthesizedExpressionSyntax || (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole))
            {
                whole = (ExpressionSyntax)whole.Parent;
            }

            return whole;
        }
    }

    private bool IsInNameof => Whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    /// <summary>The type that the code states where the value is used; null if it states none.</summary>
    private ITypeSymbol? TargetType => model.GetOperation(Whole, cancellationToken)?.Parent switch
    {
        IArgumentOperation { Parameter: { } parameter } => parameter.OriginalDefinition.Type,
        ISimpleAssignmentOperation assignment => assignment.Target.Type,
        IVariableInitializerOperation { Syntax.Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } } } initializer =>
            (initializer.Parent as IVariableDeclaratorOperation)?.Symbol.Type,
        IReturnOperation => (model.GetEnclosingSymbol(name.SpanStart, cancellationToken) as IMethodSymbol)?.ReturnType,
        _ => null,
    };

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type is { TypeKind: not TypeKind.Error } type ? type : null;
}
