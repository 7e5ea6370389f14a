using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Compiler.Emit;

namespace SchemaGen.Compiler.Tests.Emit;

public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData("plain ä \ud83d\ude00", "\"plain ä \ud83d\ude00\"")]
    [InlineData("\"\\\n\r\t", "\"\\\"\\\\\\n\\r\\t\"")]
    [InlineData("\u0001\u0085\u2028\u200b\u00a0", "\"\\u0001\\u0085\\u2028\\u200B\\u00A0\"")]
    public void String(string text, string literal) => CSharpLiteral.String(text).ShouldBe(literal);

    [Fact]
    public void A_lone_surrogate_is_escaped() => CSharpLiteral.String("a" + '\ud800').ShouldBe("\"a\\uD800\"");

    [Fact]
    public void The_compiler_reads_back_what_was_written() => AnyText.Strings.Sample(static text =>
        SyntaxFactory.ParseExpression(CSharpLiteral.String(text)) is LiteralExpressionSyntax { Token.Value: string value } && value == text);
}
