import { t as writeWhole } from "./whole-file-K5GXPIOJ.js";
import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { d as POINT_MS, f as REPLICA, o as inPoints, t as DAY_MS } from "./demand-DjnMXt6M.js";
import { n as formatInstant, o as counted } from "./time-ZXryeGjZ.js";
import { t as TrimtabError, u as showUnseen } from "./errors-caA3otfk.js";
import { a as loadConfiguration, o as loadFleet } from "./load-DiN1rQGe.js";
import { p as toNumber } from "./fraction-C_T6k5dt.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import { n as packDemand } from "./pack-ZtKiIqzp.js";
import { i as decisionKey, o as inOrderOnce } from "./history-CE8kIMs5.js";
import { a as truncate, i as sanitizeText } from "./markdown-Ca9uF0YC.js";
import { t as HOLDS } from "./reasons-B5jVomPw.js";
import { r as readFailures, t as openKeptLedger } from "./ledger-djHOmTVI.js";
import { t as readHistory } from "./read-history-D-m34t3u.js";
import { createHash } from "node:crypto";
// \0page:node_modules/uplot/dist/uPlot.min.css#text.js
var uPlot_min_css_text_default = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}";
// src/lib/html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Escapes untrusted text for the content of an element or a quoted attribute, and shows what is unseen. */
function escapeHtml(text) {
	return showUnseen(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
/**
* Writes a value as JSON for a `<script type="application/json">`, which it cannot end: a tag begins with `<`
* (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
*/
function scriptJson(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}
// \0page:src/report/history-page/browser/main.ts#script.js
var main_ts_script_default = "(function(){let e=`u-off`,t=`u-label`,n=`width`,r=`height`,i=`bottom`,a=`left`,o=`right`,s=`#000`,c=`#0000`,l=`mousemove`,u=`mousedown`,d=`mouseup`,f=`mouseenter`,p=`mouseleave`,m=`dblclick`,h=`change`,g=`dppxchange`,_=typeof window<`u`,v=_?document:null,y=_?window:null,b=_?navigator:null,x,S;function C(){let e=devicePixelRatio;x!=e&&(x=e,S&&le(h,S,C),S=matchMedia(`(min-resolution: ${x-.001}dppx) and (max-resolution: ${x+.001}dppx)`),ce(h,S,C),y.dispatchEvent(new CustomEvent(g)))}function w(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function T(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function E(e,t,n){e.style[t]=n+`px`}function D(e,t,n,r){let i=v.createElement(e);return t!=null&&w(i,t),n?.insertBefore(i,r),i}function O(e,t){return D(`div`,e,t)}let ee=new WeakMap;function te(t,n,r,i,a){let o=`translate(`+n+`px,`+r+`px)`;o!=ee.get(t)&&(t.style.transform=o,ee.set(t,o),n<0||r<0||n>i||r>a?w(t,e):T(t,e))}let ne=new WeakMap;function re(e,t,n){let r=t+n;r!=ne.get(e)&&(ne.set(e,r),e.style.background=t,e.style.borderColor=n)}let ie=new WeakMap;function ae(e,t,n,r){let i=t+``+n;i!=ie.get(e)&&(ie.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}let oe={passive:!0},se={...oe,capture:!0};function ce(e,t,n,r){t.addEventListener(e,n,r?se:oe)}function le(e,t,n,r){t.removeEventListener(e,n,oe)}_&&C();function ue(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:L((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function k(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}let A=e=>e!=null,de=e=>e!=null&&e>0,j=k(A),M=k(de);function fe(e,t,n,r=0,i=!1){let a=i?M:j,o=i?de:A;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??R,c??-R]}function pe(e,t,n,r){let i=ke(e),a=ke(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?Ae:je,s=i==1?L:Te,c=a==1?Te:L,l=s(o(Ce(e))),u=c(o(Ce(t))),d=Oe(n,l),f=Oe(n,u);return n==10&&(l<0&&(d=H(d,-l)),u<0&&(f=H(f,-u))),r||n==2?(e=d*i,t=f*a):(e=V(e,d),t=Ge(t,f)),[e,t]}function me(e,t,n,r){let i=pe(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}let he=.1,ge={mode:3,pad:he},_e={pad:0,soft:null,mode:0},ve={min:_e,max:_e};function ye(e,t,n,r){return nt(n)?P(e,t,n):(_e.pad=n,_e.soft=r?0:null,_e.mode=r?3:0,P(e,t,ve))}function N(e,t){return e??t}function be(e,t,n){for(t=N(t,0),n=N(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function P(e,t,n){let r=n.min,i=n.max,a=N(r.pad,0),o=N(i.pad,0),s=N(r.hard,-R),c=N(i.hard,R),l=N(r.soft,R),u=N(i.soft,-R),d=N(r.mode,0),f=N(i.mode,0),p=t-e,m=Ae(p),h=De(Ce(e),Ce(t)),g=Ae(h),_=Ce(g-m);(p<1e-24||_>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=R&&(a=0),f==2&&u!=-R&&(o=0)));let v=p||h||1e3,y=Ae(v),b=Oe(10,L(y)),x=H(V(e-v*(p==0?e==0?.1:1:a),b/10),24),S=e>=l&&(d==1||d==3&&x<=l||d==2&&x>=l)?l:R,C=De(s,x<S&&e>=S?S:Ee(S,x)),w=H(Ge(t+v*(p==0?t==0?.1:1:o),b/10),24),T=t<=u&&(f==1||f==3&&w>=u||f==2&&w<=u)?u:-R,E=Ee(c,w>T&&t<=T?T:De(T,w));return C==E&&C==0&&(E=100),[C,E]}let xe=new Intl.NumberFormat(_?b.language:`en-US`),F=e=>xe.format(e),I=Math,Se=I.PI,Ce=I.abs,L=I.floor,we=I.round,Te=I.ceil,Ee=I.min,De=I.max,Oe=I.pow,ke=I.sign,Ae=I.log10,je=I.log2,Me=(e,t=1)=>I.sinh(e)*t,Ne=(e,t=1)=>I.asinh(e/t),R=1/0;function Pe(e){return(Ae((e^e>>31)-(e>>31))|0)+1}function Fe(e,t,n){return Ee(De(e,t),n)}function Ie(e){return typeof e==`function`}function z(e){return Ie(e)?e:()=>e}let Le=()=>{},B=e=>e,Re=(e,t)=>t,ze=e=>null,Be=e=>!0,Ve=(e,t)=>e==t,He=/\\.\\d*?(?=9{6,}|0{6,})/gm,Ue=e=>{if($e(e)||Ke.has(e))return e;let t=`${e}`,n=t.match(He);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${Ue(e)}e${n}`}return H(e,r)};function We(e,t){return Ue(H(Ue(e/t))*t)}function Ge(e,t){return Ue(Te(Ue(e/t))*t)}function V(e,t){return Ue(L(Ue(e/t))*t)}function H(e,t=0){if($e(e))return e;let n=10**t,r=e*n*(1+2**-52);return we(r)/n}let Ke=new Map;function qe(e){return((``+e).split(`.`)[1]||``).length}function Je(e,t,n,r){let i=[],a=r.map(qe);for(let o=t;o<n;o++){let t=Ce(o),n=H(Oe(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:H(c,l);i.push(u),Ke.set(u,l)}}return i}let Ye={},Xe=[],Ze=[null,null],Qe=Array.isArray,$e=Number.isInteger,et=e=>e===void 0;function tt(e){return typeof e==`string`}function nt(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function rt(e){return typeof e==`object`&&!!e}let it=Object.getPrototypeOf(Uint8Array),at=`__proto__`;function ot(e,t=nt){let n;if(Qe(e)){let r=e.find(e=>e!=null);if(Qe(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=ot(e[r],t)}else n=e.slice()}else if(e instanceof it)n=e.slice();else if(t(e)){n={};for(let r in e)r!=at&&(n[r]=ot(e[r],t))}else n=e;return n}function st(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=at&&(nt(e[t])?st(e[t],ot(r[t])):e[t]=ot(r[t]))}return e}function ct(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function lt(e,t){if(U(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return ft(t[0])||(t=dt(t)),t}let n=new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:1,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=0&&(l[n]=t,u==2&&d.push(n)):l[n]=t}ct(l,d,i),r.push(l)}}return r}let ut=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function dt(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function U(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function ft(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=De(1,L((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}let pt=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],mt=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function ht(e){return e.slice(0,3)}let gt=mt.map(ht),_t={MMMM:pt,MMM:pt.map(ht),WWWW:mt,WWW:gt};function vt(e){return(e<10?`0`:``)+e}function yt(e){return(e<10?`00`:e<100?`0`:``)+e}let bt={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>vt(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>vt(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>vt(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>vt(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>vt(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>yt(e.getMilliseconds())};function xt(e,t){t||=_t;let n=[],r=/\\{([a-z]+)\\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?bt[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}let St=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Ct(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=new Date(+e+e.getTimezoneOffset()*6e4):t==St?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}let wt=e=>e%1==0,Tt=[1,2,2.5,5],Et=Je(10,-32,0,Tt),Dt=Je(10,0,32,Tt),Ot=Dt.filter(wt),kt=Et.concat(Dt),At=`{YYYY}`,jt=`\n`+At,Mt=`{M}/{D}`,Nt=`\n`+Mt,Pt=Nt+`/{YY}`,W=`{aa}`,G=`{h}:{mm}`+W,Ft=`\n`+G,It=`:{ss}`;function Lt(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?Je(10,0,3,Tt).filter(wt):Je(10,-3,0,Tt)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,At,null,null,null,null,null,null,1],[i*28,`{MMM}`,jt,null,null,null,null,null,1],[i,Mt,jt,null,null,null,null,null,1],[r,`{h}`+W,Pt,null,Nt,null,null,null,1],[n,G,Pt,null,Nt,null,null,null,1],[t,It,Pt+` `+G,null,Nt+` `+G,null,Ft,null,1],[e,It+`.{fff}`,Pt+` `+G,null,Nt+` `+G,null,Ft,null,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=H(g*e,3),v=qt(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=H(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:H(qt(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(we(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=qt(c+r*a,l+n*a,1),s=o-t(H(o*e,3));i=H((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(L(l)-L(_))+Ge(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=H(o+d,e==1?0:3),!(o>u);)if(g>1){let e=L(H(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];H((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}let[Rt,zt,Bt]=Lt(1),[Vt,Ht,Ut]=Lt(.001);Je(2,-53,53,[1]);function Wt(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Gt(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function Kt(e,t){let n=xt(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function qt(e,t,n){return new Date(e,t,n)}function Jt(e,t){return t(e)}function Yt(e,t){return(n,r,i,a)=>a==null?`--`:t(e(r))}function Xt(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Zt(e,t){return e.series[t].fill(e,t)}let Qt={show:!0,live:!0,isolate:!1,mount:Le,markers:{show:!0,width:2,stroke:Xt,fill:Zt,dash:`solid`},idx:null,idxs:null,values:[]};function $t(e,t){let i=e.cursor.points,a=O(),o=i.size(e,t);E(a,n,o),E(a,r,o);let s=o/-2;E(a,`marginLeft`,s),E(a,`marginTop`,s);let c=i.width(e,t,o);return c&&E(a,`borderWidth`,c),a}function en(e,t){let n=e.series[t].points;return n._fill||n._stroke}function tn(e,t){let n=e.series[t].points;return n._stroke||n._fill}function nn(e,t){return e.series[t].points.size}let rn=[0,0];function an(e,t,n){return rn[0]=t,rn[1]=n,rn}function on(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function sn(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}let cn={show:!0,x:!0,y:!0,lock:!1,move:an,points:{one:!1,show:$t,size:nn,width:0,stroke:tn,fill:en},bind:{mousedown:on,mouseup:on,click:on,dblclick:on,mousemove:sn,mouseleave:sn,mouseenter:sn},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ln={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},un=st({},ln,{filter:Re}),dn=st({},un,{size:10}),fn=st({},ln,{show:!1}),pn=`12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"`,mn=`bold `+pn,hn=1.5,gn={show:!0,scale:`x`,stroke:s,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:mn,side:2,grid:un,ticks:dn,border:fn,font:pn,lineGap:hn,rotate:0},_n={show:!0,scale:`x`,auto:!1,sorted:1,min:R,max:-1/0,idxs:[]};function vn(e,t,n,r,i){return t.map(e=>e==null?``:F(e))}function yn(e,t,n,r,i,a,o){let s=[],c=Ke.get(i)||0;n=o?n:H(Ge(n,i),c);for(let e=n;e<=r;e=H(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function bn(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log,l=L((c==10?Ae:je)(n));i=Oe(c,l),c==10&&(i=kt[ue(i,kt)]);let u=n,d=i*c;c==10&&(d=kt[ue(d,kt)]);do s.push(u),u+=i,c==10&&!Ke.has(u)&&(u=H(u,Ke.get(i))),u>=d&&(i=u,d=i*c,c==10&&(d=kt[ue(d,kt)]));while(u<=r);return s}function xn(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?bn(e,t,De(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?bn(e,t,De(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}let Sn=/./,Cn=/[12357]/,wn=/[125]/,Tn=/1/,En=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function Dn(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?Sn:c(7,o)-u>=l?Cn:c(5,o)-u>=l?wn:Tn;if(d==Tn){let e=Ce(c(1,o)-u);if(e<l)return En(t.slice().reverse(),s.distr,d,Te(l/e)).reverse()}return En(t,s.distr,d,1)}function On(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=Ce(c(1,o)-c(2,o));return l<s?En(t.slice().reverse(),3,Sn,Te(s/l)).reverse():t}function kn(e,t,n,r){return r==null?`--`:t==null?``:F(t)}let An={show:!0,scale:`y`,stroke:s,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:mn,side:3,grid:un,ticks:dn,border:fn,font:pn,lineGap:hn,rotate:0};function jn(e,t){return H((3+(e||1)*2)*t,3)}function Mn(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=e.valToPos(i[r[1]],n,!0),s=Ce(o-a)/(e.series[t].points.space*x);return r[1]-r[0]<=s}let Nn={scale:null,auto:!0,sorted:0,min:R,max:-1/0},Pn=(e,t,n,r,i)=>i,Fn={show:!0,auto:!0,sorted:0,gaps:Pn,alpha:1,facets:[st({},Nn,{scale:`x`}),st({},Nn,{scale:`y`})]},In={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Pn,alpha:1,points:{show:Mn,filter:null},values:null,min:R,max:-1/0,idxs:[],path:null,clip:null};function Ln(e,t,n,r,i){return n/10}let Rn={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},zn=st({},Rn,{time:!1,ori:1}),Bn={};function Vn(e,t){let n=Bn[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(Bn[e]=n)),n}function Hn(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Zn,K,J,er,nr):n(i,c,l,u,d,_,g,p,f,h,m,Qn,q,$n,tr,rr)}function Un(e,t){let n=0,r=0,i=N(e.bands,Xe);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Wn(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Gn(e,t,n,r,i,a){return Hn(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?K:q,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Kn(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?J:$n,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function qn(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Jn(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function Yn(e){return e==0?B:e==1?we:t=>We(t,e)}function Xn(e){let t=e==0?Zn:Qn,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Ee(c,o/2,s/2),l=Ee(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}let Zn=(e,t,n)=>{e.moveTo(t,n)},Qn=(e,t,n)=>{e.moveTo(n,t)},K=(e,t,n)=>{e.lineTo(t,n)},q=(e,t,n)=>{e.lineTo(n,t)},J=Xn(0),$n=Xn(1),er=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},tr=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},nr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},rr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function ir(e){return(e,t,n,r,i)=>Hn(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Zn,v=er):(_=Qn,v=tr);let y=H(g.width*x,3),b=(g.size-g.width)/2*x,S=H(b*2,3),C=new Path2D,w=new Path2D,{left:T,top:E,width:D,height:O}=e.bbox;J(w,T-S,E-S,D+S*2,O+S*2);let ee=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(C,t+b,n),v(C,t,n,b,0,Se*2)}};if(i)i.forEach(ee);else for(let e=n;e<=r;e++)ee(e);return{stroke:y>0?C:null,fill:C,clip:w,flags:3}})}function ar(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}let or=ar(K),sr=ar(q);function cr(e){let t=N(e?.alignGaps,0);return(e,n,r,i)=>Hn(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=j(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=K,b=or):(y=q,b=sr);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Un(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...Jn(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Kn(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Gn(e,n,r,i,C,-1),Gn(e,n,r,i,C,1)]:Gn(e,n,r,i,C,E)),S})}function lr(e){let t=N(e.align,1),n=N(e.ascDesc,!1),r=N(e.alignGaps,0),i=N(e.extend,!1);return(e,a,o,s)=>Hn(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=j(u,o,s);let y=c.pxRound,{left:b,width:S}=e.bbox,C=e=>y(p(e,d,_,h)),w=e=>y(m(e,f,v,g)),T=d.ori==0?K:q,E={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},D=E.stroke,O=d.dir*(d.ori==0?1:-1),ee=w(u[O==1?o:s]),te=C(l[O==1?o:s]),ne=te,re=te;i&&t==-1&&(re=b,T(D,re,ee)),T(D,te,ee);for(let e=O==1?o:s;e>=o&&e<=s;e+=O){let n=u[e];if(n==null)continue;let r=C(l[e]),i=w(n);t==1?T(D,r,ee):T(D,ne,i),T(D,r,i),ee=i,ne=r}let ie=ne;i&&t==1&&(ie=b+S,T(D,ie,ee));let[ae,oe]=Un(e,a);if(c.fill!=null||ae!=0){let t=E.fill=new Path2D(D),n=w(c.fillTo(e,a,c.min,c.max,ae));T(t,ie,n),T(t,re,n)}if(!c.spanGaps){let i=[];i.push(...Jn(l,u,o,s,O,C,r));let f=c.width*x/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),E.gaps=i=c.gaps(e,a,o,s,i),E.clip=Kn(i,d.ori,h,g,_,v)}return oe!=0&&(E.band=oe==2?[Gn(e,a,o,s,D,-1),Gn(e,a,o,s,D,1)]:Gn(e,a,o,s,D,oe)),E})}function ur(e,t,n,r,i,a,o=R){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=Ce(e[c]-e[s]);t<l&&(l=t,o=Ce(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function dr(e){e||=Ye;let t=N(e.size,[.6,R,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=z(i),o=1-t[0],s=N(t[1],R),c=N(t[2],1),l=N(e.disp,Ye),u=N(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>Hn(e,t,(m,h,g,_,v,y,b,S,C,w,T)=>{let E=m.pxRound,D=n,O=r*x,ee=s*x,te=c*x,ne,re;_.ori==0?[ne,re]=a(e,t):[re,ne]=a(e,t);let ie=_.dir*(_.ori==0?1:-1),ae=_.ori==0?J:$n,oe=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},se=N(e.bands,Xe).find(e=>e.series[0]==t),ce=se==null?0:se.dir,le=m.fillTo(e,t,m.min,m.max,ce),ue=E(b(le,v,T,C)),k,A,de,j=w,M=E(m.width*x),fe=!1,pe=null,me=null,he=null,ge=null;d!=null&&(M==0||f!=null)&&(fe=!0,pe=d.values(e,t,i,p),me=new Map,new Set(pe).forEach(e=>{e!=null&&me.set(e,new Path2D)}),M>0&&(he=f.values(e,t,i,p),ge=new Map,new Set(he).forEach(e=>{e!=null&&ge.set(e,new Path2D)})));let{x0:_e,size:ve}=l;if(_e!=null&&ve!=null){D=1,h=_e.values(e,t,i,p),_e.unit==2&&(h=h.map(t=>e.posToVal(S+t*w,_.key,!0)));let n=ve.values(e,t,i,p);A=ve.unit==2?n[0]*w:y(n[0],_,w,S)-y(0,_,w,S),j=ur(h,g,y,_,w,S,j),de=j-A+O}else j=ur(h,g,y,_,w,S,j),de=j*o+O,A=j-de;de<1&&(de=0),M>=A/2&&(M=0),de<5&&(E=B);let ye=de>0,be=j-de-(ye?M:0);A=E(Fe(be,te,ee)),k=(D==0?A/2:D==ie?0:A)-D*ie*((D==0?O/2:0)+(ye?M/2:0));let P={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},xe=fe?null:new Path2D,F=null;if(se!=null)F=e.data[se.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),F=n.values(e,t,i,p))}let I=ne*A,Se=re*A;for(let n=ie==1?i:p;n>=i&&n<=p;n+=ie){let r=g[n];if(r==null)continue;if(F!=null){let e=F[n]??0;if(r-e==0)continue;ue=b(e,v,T,C)}let i=y(_.distr!=2||l!=null?h[n]:n,_,w,S),a=b(N(r,le),v,T,C),o=E(i-k),s=E(De(a,ue)),c=E(Ee(a,ue)),u=s-c;if(r!=null){let i=r<0?Se:I,a=r<0?I:Se;fe?(M>0&&he[n]!=null&&ae(ge.get(he[n]),o,c+L(M/2),A,De(0,u-M),i,a),pe[n]!=null&&ae(me.get(pe[n]),o,c+L(M/2),A,De(0,u-M),i,a)):ae(xe,o,c+L(M/2),A,De(0,u-M),i,a),oe(e,t,n,o-M/2,c,A+M,u)}}return M>0?P.stroke=fe?ge:xe:fe||(P._fill=m.width==0?m._fill:m._stroke??m._fill,P.width=0),P.fill=fe?me:xe,P})}function fr(e,t){let n=N(t?.alignGaps,0);return(t,r,i,a)=>Hn(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=j(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Zn,S=K,x=nr):(b=Qn,S=q,x=rr);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:1},ee=O.stroke,[te,ne]=Un(t,r);if(o.fill!=null||te!=0){let e=O.fill=new Path2D(ee),n=y(o.fillTo(t,r,o.min,o.max,te));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...Jn(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Kn(e,l.ori,p,m,h,g)}return ne!=0&&(O.band=ne==2?[Gn(t,r,i,a,ee,-1),Gn(t,r,i,a,ee,1)]:Gn(t,r,i,a,ee,ne)),O})}function pr(e){return fr(mr,e)}function mr(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}let hr=new Set;function gr(){for(let e of hr)e.syncRect(!0)}_&&(ce(`resize`,y,gr),ce(`scroll`,y,gr,!0),ce(g,y,()=>{Y.pxRatio=x}));let _r=cr(),vr=ir();function yr(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>xr(e,r,t,n))}function br(e,t){return e.map((e,n)=>n==0?{}:st({},t,e))}function xr(e,t,n,r){return st({},t==0?n:r,e)}function Sr(e,t,n){return t==null?Ze:[t,n]}let Cr=Sr;function wr(e,t,n){return t==null?Ze:ye(t,n,he,!0)}function Tr(e,t,n,r){return t==null?Ze:pe(t,n,e.scales[r].log,!1)}let Er=Tr;function Dr(e,t,n,r){return t==null?Ze:me(t,n,e.scales[r].log,!1)}let Or=Dr;function kr(e,t,n,r,i){let a=De(Pe(e),Pe(t)),o=t-e,s=ue(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?Ke.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Ar(e){let t,n;return e=e.replace(/(\\d+)px/,(e,r)=>(t=we((n=+r)*x))+`px`),[e,t,n]}function jr(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=H(e[2]*x,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function Y(s,h,_){let b={mode:N(s.mode,1)},S=b.mode;function C(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function ee(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function ne(e,t,n,r){return t.ori==0?C(e,t,n,r):ee(e,t,n,r)}b.valToPosH=C,b.valToPosV=ee;let ie=!1;b.status=0;let oe=b.root=O(`uplot`);if(s.id!=null&&(oe.id=s.id),w(oe,s.class),s.title){let e=O(`u-title`,oe);e.textContent=s.title}let se=D(`canvas`),k=b.ctx=se.getContext(`2d`),A=O(`u-wrap`,oe);ce(`click`,A,e=>{e.target===j&&(Z!=si||Q!=ci)&&fi.click(b,e)},!0);let de=b.under=O(`u-under`,A);A.appendChild(se);let j=b.over=O(`u-over`,A);s=ot(s);let M=+N(s.pxAlign,1),_e=Yn(M);(s.plugins||[]).forEach(e=>{e.opts&&(s=e.opts(b,s)||s)});let ve=s.ms||.001,P=b.series=S==1?yr(s.series||[],_n,In,!1):br(s.series||[null],Fn),xe=b.axes=yr(s.axes||[],gn,An,!0),F=b.scales={},I=b.bands=s.bands||[];I.forEach(e=>{e.fill=z(e.fill||null),e.dir=N(e.dir,-1)});let L=S==2?P[1].facets[0].scale:P[0].scale,ke={axes:Gr,series:Pr},je=(s.drawOrder||[`axes`,`series`]).map(e=>ke[e]);function Pe(e){let t=e.distr==3?t=>Ae(t>0?t:e.clamp(b,t,e.min,e.max,e.key)):e.distr==4?t=>Ne(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function Le(e){let t=F[e];if(t==null){let n=(s.scales||Ye)[e]||Ye;if(n.from!=null){Le(n.from);let t=st({},F[n.from],n,{key:e});t.valToPct=Pe(t),F[e]=t}else{t=F[e]=st({},e==L?Rn:zn,n),t.key=e;let r=t.time,i=t.range,a=Qe(i);if((e!=L||S==2&&!r)&&(a&&(i[0]==null||i[1]==null)&&(i={min:i[0]==null?ge:{mode:1,hard:i[0],soft:i[0]},max:i[1]==null?ge:{mode:1,hard:i[1],soft:i[1]}},a=!1),!a&&nt(i))){let e=i;i=(t,n,r)=>n==null?Ze:ye(n,r,e)}t.range=z(i||(r?Cr:e==L?t.distr==3?Er:t.distr==4?Or:Sr:t.distr==3?Tr:t.distr==4?Dr:wr)),t.auto=z(!a&&t.auto),t.clamp=z(t.clamp||Ln),t._min=t._max=null,t.valToPct=Pe(t)}}}Le(`x`),Le(`y`),S==1&&P.forEach(e=>{Le(e.scale)}),xe.forEach(e=>{Le(e.scale)});for(let e in s.scales)Le(e);let B=F[L],He=B.distr,Ue,Ge;B.ori==0?(w(oe,`u-hz`),Ue=C,Ge=ee):(w(oe,`u-vt`),Ue=ee,Ge=C);let V={};for(let e in F){let t=F[e];(t.min!=null||t.max!=null)&&(V[e]={min:t.min,max:t.max},t.min=t.max=null)}let Je=s.tzDate||(e=>new Date(we(e/ve))),$e=s.fmtDate||xt,it=ve==1?Bt(Je):Ut(Je),at=Gt(Je,Wt(ve==1?zt:Ht,$e)),ct=Yt(Je,Jt(`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`,$e)),lt=[],dt=b.legend=st({},Qt,s.legend),U=b.cursor=st({},cn,{drag:{y:S==2}},s.cursor),ft=dt.show,pt=U.show,mt=dt.markers;dt.idxs=lt,mt.width=z(mt.width),mt.dash=z(mt.dash),mt.stroke=z(mt.stroke),mt.fill=z(mt.fill);let ht,gt,_t,vt=[],yt=[],bt,St=!1,Ct={};if(dt.live){let e=P[1]?P[1].values:null;St=e!=null,bt=St?e(b,1,0):{_:0};for(let e in bt)Ct[e]=`--`}if(ft){if(ht=D(`table`,`u-legend`,oe),_t=D(`tbody`,null,ht),dt.mount(b,ht),St){gt=D(`thead`,null,ht,_t);let e=D(`tr`,null,gt);for(var wt in D(`th`,null,e),bt)D(`th`,t,e).textContent=wt}else w(ht,`u-inline`),dt.live&&w(ht,`u-live`)}let Tt={show:!0},Et={show:!1};function Dt(n,r){if(r==0&&(St||!dt.live||S==2))return Ze;let i=[],a=D(`tr`,`u-series`,_t,_t.childNodes[r]);w(a,n.class),n.show||w(a,e);let o=D(`th`,null,a);if(mt.show){let e=O(`u-marker`,o);if(r>0){let t=mt.width(b,r);t&&(e.style.border=t+`px `+mt.dash(b,r)+` `+mt.stroke(b,r)),e.style.background=mt.fill(b,r)}}let s=O(t,o);for(var c in n.label instanceof HTMLElement?s.appendChild(n.label):s.textContent=n.label,r>0&&(mt.show||(s.style.color=n.width>0?mt.stroke(b,r):mt.fill(b,r)),jt(`click`,o,e=>{if(U._lock)return;Cn(e);let t=P.indexOf(n);if((e.ctrlKey||e.metaKey)!=dt.isolate){let e=P.some((e,n)=>n>0&&n!=t&&e.show);P.forEach((n,r)=>{r>0&&yi(r,e?r==t?Tt:Et:Tt,!0,ia.setSeries)})}else yi(t,{show:!n.show},!0,ia.setSeries)},!1),En&&jt(f,o,e=>{U._lock||(Cn(e),yi(P.indexOf(n),Di,!0,ia.setSeries))},!1)),bt){let e=D(`td`,`u-value`,a);e.textContent=`--`,i.push(e)}return[a,i]}let At=new Map;function jt(e,t,n,r=!0){let i=At.get(t)||{},a=U.bind[e](b,t,n,r);a&&(ce(e,t,i[e]=a),At.set(t,i))}function Mt(e,t,n){let r=At.get(t)||{};for(let n in r)(e==null||n==e)&&(le(n,t,r[n]),delete r[n]);e??At.delete(t)}let Nt=0,Pt=0,W=0,G=0,Ft=0,It=0,Lt=Ft,qt=It,Xt=W,Zt=G,$t=0,en=0,tn=0,nn=0;b.bbox={};let rn=!1,an=!1,on=!1,sn=!1,ln=!1,un=!1;function dn(e,t,n){(n||e!=b.width||t!=b.height)&&fn(e,t),Kr(!1),on=!0,an=!0,Zr()}function fn(e,t){b.width=Nt=W=e,b.height=Pt=G=t,Ft=It=0,hn(),Sn();let n=b.bbox;$t=n.left=We(Ft*x,.5),en=n.top=We(It*x,.5),tn=n.width=We(W*x,.5),nn=n.height=We(G*x,.5)}function pn(){let e=!1,t=0;for(;!e;){t++;let n=Ur(t),r=Wr(t);e=t==3||n&&r,e||(fn(b.width,b.height),an=!0)}}function mn({width:e,height:t}){dn(e,t)}b.setSize=mn;function hn(){let e=!1,t=!1,n=!1,r=!1;xe.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(W-=c,a==3?(Ft+=c,r=!0):n=!0):(G-=c,a==0?(It+=c,e=!0):t=!0))}}),qn[0]=e,qn[1]=n,qn[2]=t,qn[3]=r,W-=Qn[1]+Qn[3],Ft+=Qn[3],G-=Qn[2]+Qn[0],It+=Qn[0]}function Sn(){let e=Ft+W,t=It+G,n=Ft,r=It;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}xe.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(U.dataIdx==null){let e=U.hover,t=e.skip=new Set(e.skip??[]);t.add(void 0);let n=e.prox=z(e.prox),r=e.bias??=0;U.dataIdx=(e,i,a,o)=>{if(i==0)return a;let s=a,c=n(e,i,a,o)??R,l=c>=0&&c<R,u=B.ori==0?W:G,d=U.left,f=h[0],p=h[i];if(t.has(p[a])){s=null;let e=null,n=null,i;if(r==0||r==-1)for(i=a;e==null&&i-->0;)t.has(p[i])||(e=i);if(r==0||r==1)for(i=a;n==null&&i++<p.length;)t.has(p[i])||(n=i);if(e!=null||n!=null){if(l){let t=e==null?-1/0:Ue(f[e],B,u,0),r=n==null?1/0:Ue(f[n],B,u,0),i=d-t,a=r-d;i<=a?i<=c&&(s=e):a<=c&&(s=n)}else s=n==null?e:e==null?n:a-e<=n-a?e:n}}else l&&Ce(d-Ue(f[a],B,u,0))>c&&(s=null);return s}}let Cn=e=>{U.event=e};U.idxs=lt,U._lock=!1;let wn=U.points;wn.show=z(wn.show),wn.size=z(wn.size),wn.stroke=z(wn.stroke),wn.width=z(wn.width),wn.fill=z(wn.fill);let Tn=b.focus=st({},s.focus||{alpha:.3},U.focus),En=Tn.prox>=0,Mn=En&&wn.one,Nn=[],Pn=[],Bn=[];function Hn(e,t){let n=wn.show(b,t);if(n instanceof HTMLElement)return w(n,`u-cursor-pt`),w(n,e.class),te(n,-10,-10,W,G),j.insertBefore(n,Nn[t]),n}function Un(e,t){if(S==1||t>0){let t=S==1&&F[e.scale].time,n=e.value;e.value=t?tt(n)?Yt(Je,Jt(n,$e)):n||ct:n||kn,e.label=e.label||(t?`Time`:`Value`)}if(Mn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||_r||ze,e.fillTo=z(e.fillTo||Wn),e.pxAlign=+N(e.pxAlign,M),e.pxRound=Yn(e.pxAlign),e.stroke=z(e.stroke||null),e.fill=z(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=jn(De(1,e.width),1),n=e.points=st({},{size:t,width:De(1,t*.2),stroke:e.stroke,space:t*2,paths:vr,_stroke:null,_fill:null},e.points);n.show=z(n.show),n.filter=z(n.filter),n.fill=z(n.fill),n.stroke=z(n.stroke),n.paths=z(n.paths),n.pxAlign=e.pxAlign}if(ft){let n=Dt(e,t);vt.splice(t,0,n[0]),yt.splice(t,0,n[1]),dt.values.push(null)}if(pt){lt.splice(t,0,null);let n=null;Mn?t==0&&(n=Hn(e,t)):t>0&&(n=Hn(e,t)),Nn.splice(t,0,n),Pn.splice(t,0,0),Bn.splice(t,0,0)}na(`addSeries`,t)}function Gn(e,t){t??=P.length,e=S==1?xr(e,t,_n,In):xr(e,t,{},Fn),P.splice(t,0,e),Un(P[t],t)}b.addSeries=Gn;function Kn(e){if(P.splice(e,1),ft){dt.values.splice(e,1),yt.splice(e,1);let t=vt.splice(e,1)[0];Mt(null,t.firstChild),t.remove()}pt&&(lt.splice(e,1),Nn.splice(e,1)[0].remove(),Pn.splice(e,1),Bn.splice(e,1)),na(`delSeries`,e)}b.delSeries=Kn;let qn=[!1,!1,!1,!1];function Jn(e,t){if(e._show=e.show,e.show){let n=e.side%2,r=F[e.scale];r??=(e.scale=n?P[1].scale:L,F[e.scale]);let i=r.time;e.size=z(e.size),e.space=z(e.space),e.rotate=z(e.rotate),Qe(e.incrs)&&e.incrs.forEach(e=>{!Ke.has(e)&&Ke.set(e,qe(e))}),e.incrs=z(e.incrs||(r.distr==2?Ot:i?ve==1?Rt:Vt:kt)),e.splits=z(e.splits||(i&&r.distr==1?it:r.distr==3?bn:r.distr==4?xn:yn)),e.stroke=z(e.stroke),e.grid.stroke=z(e.grid.stroke),e.ticks.stroke=z(e.ticks.stroke),e.border.stroke=z(e.border.stroke);let a=e.values;e.values=Qe(a)&&!Qe(a[0])?z(a):i?Qe(a)?Gt(Je,Wt(a,$e)):tt(a)?Kt(Je,a):a||at:a||vn,e.filter=z(e.filter||(r.distr>=3&&r.log==10?Dn:r.distr==3&&r.log==2?On:Re)),e.font=Ar(e.font),e.labelFont=Ar(e.labelFont),e._size=e.size(b,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(qn[t]=!0,e._el=O(`u-axis`,A))}}function Xn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?we(gn.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?we(An.size/2):0),l}let Zn=b.padding=(s.padding||[Xn,Xn,Xn,Xn]).map(e=>z(N(e,Xn))),Qn=b._padding=Zn.map((e,t)=>e(b,t,qn,0)),K,q=null,J=null,$n=S==1?P[0].idxs:null,er=null,tr=!1;function nr(e,t){if(h=e??[],b.data=b._data=h,S==2){K=0;for(let e=1;e<P.length;e++)K+=h[e][0].length}else{h.length==0&&(b.data=b._data=h=[[]]),er=h[0],K=er.length;let e=h;if(He==2){e=h.slice();let t=e[0]=Array(K);for(let e=0;e<K;e++)t[e]=e}b._data=h=e}if(Kr(!0),na(`setData`),He==2&&(on=!0),t!==!1){let e=B;e.auto(b,tr)?rr():vi(L,e.min,e.max),sn||=U.left>=0,un=!0,Zr()}}b.setData=nr;function rr(){tr=!0;let e,t;S==1&&(K>0?(q=$n[0]=0,J=$n[1]=K-1,e=h[0][q],t=h[0][J],He==2?(e=q,t=J):e==t&&(He==3?[e,t]=pe(e,e,B.log,!1):He==4?[e,t]=me(e,e,B.log,!1):B.time?t=e+we(86400/ve):[e,t]=ye(e,t,he,!0))):(q=$n[0]=e=null,J=$n[1]=t=null)),vi(L,e,t)}let ir,ar,or,sr,cr,lr,ur,dr,fr,pr;function mr(e,t,n,r,i,a){e??=c,n??=Xe,r??=`butt`,i??=c,a??=`round`,e!=ir&&(k.strokeStyle=ir=e),i!=ar&&(k.fillStyle=ar=i),t!=or&&(k.lineWidth=or=t),a!=cr&&(k.lineJoin=cr=a),r!=lr&&(k.lineCap=lr=r),n!=sr&&k.setLineDash(sr=n)}function gr(e,t,n,r){t!=ar&&(k.fillStyle=ar=t),e!=ur&&(k.font=ur=e),n!=dr&&(k.textAlign=dr=n),r!=fr&&(k.textBaseline=fr=r)}function Y(e,t,n,r,i=0){if(r.length>0&&e.auto(b,tr)&&(t==null||t.min==null)){let t=N(q,0),a=N(J,r.length-1),o=n.min==null?fe(r,t,a,i,e.distr==3):[n.min,n.max];e.min=Ee(e.min,n.min=o[0]),e.max=De(e.max,n.max=o[1])}}let X={min:null,max:null};function Mr(){for(let e in F){let t=F[e];V[e]==null&&(t.min==null||V[L]!=null&&t.auto(b,tr))&&(V[e]=X)}for(let e in F){let t=F[e];V[e]==null&&t.from!=null&&V[t.from]!=null&&(V[e]=X)}V[L]!=null&&Kr(!0);let e={};for(let t in V){let n=V[t];if(n!=null){let r=e[t]=ot(F[t],rt);if(n.min!=null)st(r,n);else if(t!=L||S==2){if(K==0&&r.from==null){let e=r.range(b,null,null,t);r.min=e[0],r.max=e[1]}else r.min=R,r.max=-1/0}}}if(K>0){P.forEach((t,n)=>{if(S==1){let r=t.scale,i=V[r];if(i==null)return;let a=e[r];if(n==0){let e=a.range(b,a.min,a.max,r);a.min=e[0],a.max=e[1],q=ue(a.min,h[0]),J=ue(a.max,h[0]),J-q>1&&(h[0][q]<a.min&&q++,h[0][J]>a.max&&J--),t.min=er[q],t.max=er[J]}else t.show&&t.auto&&Y(a,i,t,h[n],t.sorted);t.idxs[0]=q,t.idxs[1]=J}else if(n>0&&t.show&&t.auto){let[r,i]=t.facets,a=r.scale,o=i.scale,[s,c]=h[n],l=e[a],u=e[o];l!=null&&Y(l,V[a],r,s,r.sorted),u!=null&&Y(u,V[o],i,c,i.sorted),t.min=i.min,t.max=i.max}});for(let t in e){let n=e[t],r=V[t];if(n.from==null&&(r==null||r.min==null)){let e=n.range(b,n.min==R?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let r=e[n.from];if(r.min==null)n.min=n.max=null;else{let e=n.range(b,r.min,r.max,t);n.min=e[0],n.max=e[1]}}}let t={},n=!1;for(let r in e){let i=e[r],a=F[r];if(a.min!=i.min||a.max!=i.max){a.min=i.min,a.max=i.max;let e=a.distr;a._min=e==3?Ae(a.min):e==4?Ne(a.min,a.asinh):e==100?a.fwd(a.min):a.min,a._max=e==3?Ae(a.max):e==4?Ne(a.max,a.asinh):e==100?a.fwd(a.max):a.max,t[r]=n=!0}}if(n){P.forEach((e,n)=>{S==2?n>0&&t.y&&(e._paths=null):t[e.scale]&&(e._paths=null)});for(let e in t)on=!0,na(`setScale`,e);pt&&U.left>=0&&(sn=un=!0)}for(let e in V)V[e]=null}function Nr(e){let t=Fe(q-1,0,K-1),n=Fe(J+1,0,K-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<K-1;)n++;return[t,n]}function Pr(){if(K>0){let e=P.some(e=>e._focus)&&pr!=Tn.alpha;e&&(k.globalAlpha=pr=Tn.alpha),P.forEach((e,t)=>{if(t>0&&e.show&&(Fr(t,!1),Fr(t,!0),e._paths==null)){let n=pr;pr!=e.alpha&&(k.globalAlpha=pr=e.alpha);let r=S==2?[0,h[t][0].length-1]:Nr(h[t]);e._paths=e.paths(b,t,r[0],r[1]),pr!=n&&(k.globalAlpha=pr=n)}}),P.forEach((e,t)=>{if(t>0&&e.show){let n=pr;pr!=e.alpha&&(k.globalAlpha=pr=e.alpha),e._paths!=null&&Ir(t,!1);{let n=e._paths==null?null:e._paths.gaps,r=e.points.show(b,t,q,J,n),i=e.points.filter(b,t,r,n);(r||i)&&(e.points._paths=e.points.paths(b,t,q,J,i),Ir(t,!0))}pr!=n&&(k.globalAlpha=pr=n),na(`drawSeries`,t)}}),e&&(k.globalAlpha=pr=1)}}function Fr(e,t){let n=t?P[e].points:P[e];n._stroke=n.stroke(b,e),n._fill=n.fill(b,e)}function Ir(e,t){let n=t?P[e].points:P[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=H(l*x,3);let u=null,d=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let f=n.pxAlign==1&&d>0;if(f&&k.translate(d,d),!t){let e=$t-l/2,t=en-l/2,n=tn+l,r=nn+l;u=new Path2D,u.rect(e,t,n,r)}t?Rr(s,l,n.dash,n.cap,c,r,i,o,a):Lr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),f&&k.translate(-d,-d)}function Lr(e,t,n,r,i,a,o,s,c,l,u){let d=!1;c!=0&&I.forEach((f,p)=>{if(f.series[0]==e){let e=P[f.series[1]],m=h[f.series[1]],g=(e._paths||Ye).band;Qe(g)&&(g=f.dir==1?g[0]:g[1]);let _,v=null;e.show&&g&&be(m,q,J)?(v=f.fill(b,p)||a,_=e._paths.clip):g=null,Rr(t,n,r,i,v,o,s,c,l,u,_,g),d=!0}}),d||Rr(t,n,r,i,a,o,s,c,l,u)}function Rr(e,t,n,r,i,a,o,s,c,l,u,d){mr(e,t,n,r,i),(c||l||d)&&(k.save(),c&&k.clip(c),l&&k.clip(l)),d?(s&3)==3?(k.clip(d),u&&k.clip(u),Br(i,o),zr(e,a,t)):s&2?(Br(i,o),k.clip(d),zr(e,a,t)):s&1&&(k.save(),k.clip(d),u&&k.clip(u),Br(i,o),k.restore(),zr(e,a,t)):(Br(i,o),zr(e,a,t)),(c||l||d)&&k.restore()}function zr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{k.strokeStyle=ir=t,k.stroke(e)}):t!=null&&e&&k.stroke(t))}function Br(e,t){t instanceof Map?t.forEach((e,t)=>{k.fillStyle=ar=t,k.fill(e)}):t!=null&&e&&k.fill(t)}function Vr(e,t,n,r){let i=xe[e],a;if(r<=0)a=[0,0];else{let o=i._space=i.space(b,e,t,n,r);a=kr(t,n,i._incrs=i.incrs(b,e,t,n,r,o),r,o)}return i._found=a}function Hr(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;M==1&&k.translate(u,u),mr(s,o,c,l,s),k.beginPath();let d,f,p,m,h=i+(r==0||r==3?-a:a);n==0?(f=i,m=h):(d=i,p=h);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?d=p=e[r]:f=m=e[r],k.moveTo(d,f),k.lineTo(p,m));k.stroke(),M==1&&k.translate(-u,-u)}function Ur(e){let t=!0;return xe.forEach((n,r)=>{if(!n.show)return;let i=F[n.scale];if(i.min==null){n._show&&(t=!1,n._show=!1,Kr(!1));return}n._show||(t=!1,n._show=!0,Kr(!1));let a=n.side,o=a%2,{min:s,max:c}=i,[l,u]=Vr(r,s,c,o==0?W:G);if(u==0)return;let d=i.distr==2,f=n._splits=n.splits(b,r,s,c,l,u,d),p=i.distr==2?f.map(e=>er[e]):f,m=i.distr==2?er[f[1]]-er[f[0]]:l,h=n._values=n.values(b,n.filter(b,p,r,u,m),r,u,m);n._rotate=a==2?n.rotate(b,h,r,u):0;let g=n._size;n._size=Te(n.size(b,h,r,e)),g!=null&&n._size!=g&&(t=!1)}),t}function Wr(e){let t=!0;return Zn.forEach((n,r)=>{let i=n(b,r,qn,e);i!=Qn[r]&&(t=!1),Qn[r]=i}),t}function Gr(){for(let e=0;e<xe.length;e++){let t=xe[e];if(!t.show||!t._show)continue;let n=t.side,r=n%2,s,c,l=t.stroke(b,e),u=n==0||n==3?-1:1,[d,f]=t._found;if(t.label!=null){let a=t.labelGap*u,o=we((t._lpos+a)*x);gr(t.labelFont[0],l,`center`,n==2?`top`:i),k.save(),r==1?(s=c=0,k.translate(o,we(en+nn/2)),k.rotate((n==3?-Se:Se)/2)):(s=we($t+tn/2),c=o);let p=Ie(t.label)?t.label(b,e,d,f):t.label;k.fillText(p,s,c),k.restore()}if(f==0)continue;let p=F[t.scale],m=r==0?tn:nn,h=r==0?$t:en,g=t._splits,_=p.distr==2?g.map(e=>er[e]):g,v=p.distr==2?er[g[1]]-er[g[0]]:d,y=t.ticks,S=t.border,C=y.show?y.size:0,w=we(C*x),T=we((t.alignTo==2?t._size-C-t.gap:t.gap)*x),E=t._rotate*-Se/180,D=_e(t._pos*x),O=D+(w+T)*u;c=r==0?O:0,s=r==1?O:0;let ee=t.font[0];gr(ee,l,t.align==1?a:t.align==2?o:E>0?a:E<0?o:r==0?`center`:n==3?o:a,E||r==1?`middle`:n==2?`top`:i);let te=t.font[1]*t.lineGap,re=g.map(e=>_e(ne(e,p,m,h))),ie=t._values;for(let e=0;e<ie.length;e++){let t=ie[e];if(t!=null){r==0?s=re[e]:c=re[e],t=``+t;let n=t.indexOf(`\n`)==-1?[t]:t.split(/\\n/gm);for(let e=0;e<n.length;e++){let t=n[e];E?(k.save(),k.translate(s,c+e*te),k.rotate(E),k.fillText(t,0,0),k.restore()):k.fillText(t,s,c+e*te)}}}y.show&&Hr(re,y.filter(b,_,e,f,v),r,n,D,w,H(y.width*x,3),y.stroke(b,e),y.dash,y.cap);let ae=t.grid;ae.show&&Hr(re,ae.filter(b,_,e,f,v),r,r==0?2:1,r==0?en:$t,r==0?nn:tn,H(ae.width*x,3),ae.stroke(b,e),ae.dash,ae.cap),S.show&&Hr([D],[1],+(r==0),r==0?1:2,r==1?en:$t,r==1?nn:tn,H(S.width*x,3),S.stroke(b,e),S.dash,S.cap)}na(`drawAxes`)}function Kr(e){P.forEach((t,n)=>{n>0&&(t._paths=null,e&&(S==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let qr=!1,Jr=!1,Yr=[];function Xr(){Jr=!1;for(let e=0;e<Yr.length;e++)na(...Yr[e]);Yr.length=0}function Zr(){qr||=(ut($r),!0)}function Qr(e,t=!1){qr=!0,Jr=t,e(b),$r(),t&&Yr.length>0&&queueMicrotask(Xr)}b.batch=Qr;function $r(){if(rn&&=(Mr(),!1),on&&=(pn(),!1),an){if(E(de,a,Ft),E(de,`top`,It),E(de,n,W),E(de,r,G),E(j,a,Ft),E(j,`top`,It),E(j,n,W),E(j,r,G),E(A,n,Nt),E(A,r,Pt),se.width=we(Nt*x),se.height=we(Pt*x),xe.forEach(({_el:t,_show:n,_size:r,_pos:i,side:a})=>{if(t!=null){if(n){let n=a===3||a===0?r:0,o=a%2==1;E(t,o?`left`:`top`,i-n),E(t,o?`width`:`height`,r),E(t,o?`top`:`left`,o?It:Ft),E(t,o?`height`:`width`,o?G:W),T(t,e)}else w(t,e)}}),ir=ar=or=cr=lr=ur=dr=fr=sr=null,pr=1,Bi(!0),Ft!=Lt||It!=qt||W!=Xt||G!=Zt){Kr(!1);let e=W/Xt,t=G/Zt;if(pt&&!sn&&U.left>=0){U.left*=e,U.top*=t,ri&&te(ri,we(U.left),0,W,G),ii&&te(ii,0,we(U.top),W,G);for(let n=0;n<Nn.length;n++){let r=Nn[n];r!=null&&(Pn[n]*=e,Bn[n]*=t,te(r,Te(Pn[n]),Te(Bn[n]),W,G))}}if($.show&&!ln&&$.left>=0&&$.width>0){$.left*=e,$.width*=e,$.top*=t,$.height*=t;for(let e in Ui)E(hi,e,$[e])}Lt=Ft,qt=It,Xt=W,Zt=G}na(`setSize`),an=!1}Nt>0&&Pt>0&&(k.clearRect(0,0,se.width,se.height),na(`drawClear`),je.forEach(e=>e()),na(`draw`)),$.show&&ln&&(gi($),ln=!1),pt&&sn&&(Ri(null,!0,!1),sn=!1),dt.show&&dt.live&&un&&(Ii(),un=!1),ie||(ie=!0,b.status=1,na(`ready`)),tr=!1,qr=!1}b.redraw=(e,t)=>{on=t||!1,e===!1?Zr():vi(L,B.min,B.max)};function ei(e,t){let n=F[e];if(n.from==null){if(K==0){let r=n.range(b,t.min,t.max,e);t.min=r[0],t.max=r[1]}if(t.min>t.max){let e=t.min;t.min=t.max,t.max=e}if(K>1&&t.min!=null&&t.max!=null&&t.max-t.min<1e-16)return;e==L&&n.distr==2&&K>0&&(t.min=ue(t.min,h[0]),t.max=ue(t.max,h[0]),t.min==t.max&&t.max++),V[e]=t,rn=!0,Zr()}}b.setScale=ei;let ti,ni,ri,ii,ai,oi,si,ci,li,ui,Z,Q,di=!1,fi=U.drag,pi=fi.x,mi=fi.y;pt&&(U.x&&(ti=O(`u-cursor-x`,j)),U.y&&(ni=O(`u-cursor-y`,j)),B.ori==0?(ri=ti,ii=ni):(ri=ni,ii=ti),Z=U.left,Q=U.top);let $=b.select=st({show:!0,over:!0,left:0,width:0,top:0,height:0},s.select),hi=$.show?O(`u-select`,$.over?j:de):null;function gi(e,t){if($.show){for(let t in e)$[t]=e[t],t in Ui&&E(hi,t,e[t]);t!==!1&&na(`setSelect`)}}b.setSelect=gi;function _i(t){if(P[t].show)ft&&T(vt[t],e);else if(ft&&w(vt[t],e),pt){let e=Mn?Nn[0]:Nn[t];e!=null&&te(e,-10,-10,W,G)}}function vi(e,t,n){ei(e,{min:t,max:n})}function yi(e,t,n,r){t.focus!=null&&Oi(e),t.show!=null&&P.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,_i(r),S==2?(vi(n.facets[0].scale,null,null),vi(n.facets[1].scale,null,null)):vi(n.scale,null,null),Zr())}),n!==!1&&na(`setSeries`,e,t),r&&sa(`setSeries`,b,e,t)}b.setSeries=yi;function bi(e,t){st(I[e],t)}function xi(e,t){e.fill=z(e.fill||null),e.dir=N(e.dir,-1),t??=I.length,I.splice(t,0,e)}function Si(e){e==null?I.length=0:I.splice(e,1)}b.addBand=xi,b.setBand=bi,b.delBand=Si;function Ci(e,t){P[e].alpha=t,pt&&Nn[e]!=null&&(Nn[e].style.opacity=t),ft&&vt[e]&&(vt[e].style.opacity=t)}let wi,Ti,Ei,Di={focus:!0};function Oi(e){if(e!=Ei){let t=e==null,n=Tn.alpha!=1;P.forEach((r,i)=>{if(S==1||i>0){let a=t||i==0||i==e;r._focus=t?null:a,n&&Ci(i,a?1:Tn.alpha)}}),Ei=e,n&&Zr()}}ft&&En&&jt(p,ht,e=>{U._lock||(Cn(e),Ei!=null&&yi(null,Di,!0,ia.setSeries))});function ki(e,t,n){let r=F[t];n&&(e=e/x-(r.ori==1?It:Ft));let i=W;r.ori==1&&(i=G,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?Oe(10,c):l==4?Me(c,r.asinh):l==100?r.bwd(c):c}function Ai(e,t){return ue(ki(e,L,t),h[0],q,J)}b.valToIdx=e=>ue(e,h[0]),b.posToIdx=Ai,b.posToVal=ki,b.valToPos=(e,t,n)=>F[t].ori==0?C(e,F[t],n?tn:W,n?$t:0):ee(e,F[t],n?nn:G,n?en:0),b.setCursor=(e,t,n)=>{Z=e.left,Q=e.top,Ri(null,t,n)};function ji(e,t){E(hi,a,$.left=e),E(hi,n,$.width=t)}function Mi(e,t){E(hi,`top`,$.top=e),E(hi,r,$.height=t)}let Ni=B.ori==0?ji:Mi,Pi=B.ori==1?ji:Mi;function Fi(){if(ft&&dt.live)for(let e=+(S==2);e<P.length;e++){if(e==0&&St)continue;let t=dt.values[e],n=0;for(let r in t)yt[e][n++].firstChild.nodeValue=t[r]}}function Ii(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{lt[t]=e}):et(e.idx)||lt.fill(e.idx),dt.idx=lt[0]),ft&&dt.live){for(let e=0;e<P.length;e++)(e>0||S==1&&!St)&&Li(e,lt[e]);Fi()}un=!1,t!==!1&&na(`setLegend`)}b.setLegend=Ii;function Li(e,t){let n=P[e],r=e==0&&He==2?er:h[e],i;St?i=n.values(b,e,t)??Ct:(i=n.value(b,t==null?null:r[t],e,t),i=i==null?Ct:{_:i}),dt.values[e]=i}function Ri(e,t,n){li=Z,ui=Q,[Z,Q]=U.move(b,Z,Q),U.left=Z,U.top=Q,pt&&(ri&&te(ri,we(Z),0,W,G),ii&&te(ii,0,we(Q),W,G));let r,i=q>J;wi=R,Ti=null;let a=B.ori==0?W:G,o=B.ori==1?W:G;if(Z<0||K==0||i){r=U.idx=null;for(let e=0;e<P.length;e++){let t=Nn[e];t!=null&&te(t,-10,-10,W,G)}En&&yi(null,Di,!0,e==null&&ia.setSeries),dt.live&&(lt.fill(r),un=!0)}else{let e,t,n;S==1&&(e=B.ori==0?Z:Q,t=ki(e,L),r=U.idx=ue(t,h[0],q,J),n=Ue(h[0][r],B,a,0));let i=-10,s=-10,c=0,l=0,u=!0,d=``,f=``;for(let e=+(S==2);e<P.length;e++){let p=P[e],m=lt[e],g=m==null?null:S==1?h[e][m]:h[e][1][m],_=U.dataIdx(b,e,r,t),v=_==null?null:S==1?h[e][_]:h[e][1][_];if(un=un||v!=g||_!=m,lt[e]=_,e>0&&p.show){let t=_==null?-10:_==r?n:Ue(S==1?h[0][_]:h[e][0][_],B,a,0),m=v==null?-10:Ge(v,S==1?F[p.scale]:F[p.facets[1].scale],o,0);if(En&&v!=null){let t=B.ori==1?Z:Q,n=Ce(Tn.dist(b,e,_,m,t));if(n<wi){let r=Tn.bias;if(r!=0){let i=ki(t,p.scale),a=v>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?v>=i:v<=i:r==1?v<=i:v>=i)&&(wi=n,Ti=e)}else wi=n,Ti=e}}if(un||Mn){let n,r;B.ori==0?(n=t,r=m):(n=m,r=t);let a,o,p,h,g,_,v=!0,y=wn.bbox;if(y!=null){v=!1;let t=y(b,e);p=t.left,h=t.top,a=t.width,o=t.height}else p=n,h=r,a=o=wn.size(b,e);if(_=wn.fill(b,e),g=wn.stroke(b,e),Mn)e==Ti&&wi<=Tn.prox&&(i=p,s=h,c=a,l=o,u=v,d=_,f=g);else{let t=Nn[e];t!=null&&(Pn[e]=p,Bn[e]=h,ae(t,a,o,v),re(t,_,g),te(t,Te(p),Te(h),W,G))}}}}if(Mn){let e=Tn.prox;if(un||(Ei==null?wi<=e:wi>e||Ti!=Ei)){let e=Nn[0];e!=null&&(Pn[0]=i,Bn[0]=s,ae(e,c,l,u),re(e,d,f),te(e,Te(i),Te(s),W,G))}}}if($.show&&di){if(e!=null){let[t,n]=ia.scales,[r,i]=ia.match,[s,c]=e.cursor.sync.scales,l=e.cursor.drag;if(pi=l._x,mi=l._y,pi||mi){let{left:l,top:u,width:d,height:f}=e.select,p=e.scales[s].ori,m=e.posToVal,h,g,_,v,y,b=t!=null&&r(t,s),x=n!=null&&i(n,c);b&&pi?(p==0?(h=l,g=d):(h=u,g=f),_=F[t],v=Ue(m(h,s),_,a,0),y=Ue(m(h+g,s),_,a,0),Ni(Ee(v,y),Ce(y-v))):Ni(0,a),x&&mi?(p==1?(h=l,g=d):(h=u,g=f),_=F[n],v=Ge(m(h,c),_,o,0),y=Ge(m(h+g,c),_,o,0),Pi(Ee(v,y),Ce(y-v))):Pi(0,o)}else Wi()}else{let e=Ce(li-ai),t=Ce(ui-oi);if(B.ori==1){let n=e;e=t,t=n}pi=fi.x&&e>=fi.dist,mi=fi.y&&t>=fi.dist;let n=fi.uni;n==null?fi.x&&fi.y&&(pi||mi)&&(pi=mi=!0):pi&&mi&&(pi=e>=n,mi=t>=n,!pi&&!mi&&(t>e?mi=!0:pi=!0));let r,i;pi&&(B.ori==0?(r=si,i=Z):(r=ci,i=Q),Ni(Ee(r,i),Ce(i-r)),mi||Pi(0,o)),mi&&(B.ori==1?(r=si,i=Z):(r=ci,i=Q),Pi(Ee(r,i),Ce(i-r)),pi||Ni(0,a)),!pi&&!mi&&(Ni(0,0),Pi(0,0))}}if(fi._x=pi,fi._y=mi,e==null){if(n){if(aa!=null){let[e,t]=ia.scales;ia.values[0]=e==null?null:ki(B.ori==0?Z:Q,e),ia.values[1]=t==null?null:ki(B.ori==1?Z:Q,t)}sa(l,b,Z,Q,W,G,r)}if(En){let e=n&&ia.setSeries,t=Tn.prox;Ei==null?wi<=t&&yi(Ti,Di,!0,e):wi>t?yi(null,Di,!0,e):Ti!=Ei&&yi(Ti,Di,!0,e)}}un&&(dt.idx=r,Ii()),t!==!1&&na(`setCursor`)}let zi=null;Object.defineProperty(b,\"rect\",{get(){return zi??Bi(!1),zi}});function Bi(e=!1){e?zi=null:(zi=j.getBoundingClientRect(),na(`syncRect`,zi))}function Vi(e,t,n,r,i,a,o){U._lock||di&&e!=null&&e.movementX==0&&e.movementY==0||(Hi(e,t,n,r,i,a,o,!1,e!=null),e==null?Ri(t,!0,!1):Ri(null,!0,!0))}function Hi(e,t,n,r,i,a,o,s,c){if(zi??Bi(!1),Cn(e),e!=null)n=e.clientX-zi.left,r=e.clientY-zi.top;else{if(n<0||r<0){Z=-10,Q=-10;return}let[e,o]=ia.scales,s=t.cursor.sync,[c,l]=s.values,[u,d]=s.scales,[f,p]=ia.match,m=t.axes[0].side%2==1,h=B.ori==0?W:G,g=B.ori==1?W:G,_=m?a:i,v=m?i:a,y=m?r:n,b=m?n:r;if(n=u==null?y/_*h:f(e,u)?ne(c,F[e],h,0):-10,r=d==null?b/v*g:p(o,d)?ne(l,F[o],g,0):-10,B.ori==1){let e=n;n=r,r=e}}c&&(t==null||t.cursor.event.type==l)&&((n<=1||n>=W-1)&&(n=We(n,W)),(r<=1||r>=G-1)&&(r=We(r,G))),s?(ai=n,oi=r,[si,ci]=U.move(b,n,r)):(Z=n,Q=r)}let Ui={width:0,height:0,left:0,top:0};function Wi(){gi(Ui,!1)}let Gi,Ki,qi,Ji;function Yi(e,t,n,r,i,a,o){di=!0,pi=mi=fi._x=fi._y=!1,Hi(e,t,n,r,i,a,o,!0,!1),e!=null&&(jt(d,v,Xi,!1),sa(u,b,si,ci,W,G,null));let{left:s,top:c,width:l,height:f}=$;Gi=s,Ki=c,qi=l,Ji=f}function Xi(e,t,n,r,i,a,o){di=fi._x=fi._y=!1,Hi(e,t,n,r,i,a,o,!1,!0);let{left:s,top:c,width:l,height:u}=$,f=l>0||u>0,p=Gi!=s||Ki!=c||qi!=l||Ji!=u;if(f&&p&&gi($),fi.setScale&&f&&p){let e=s,t=l,n=c,r=u;if(B.ori==1&&(e=c,t=u,n=s,r=l),pi&&vi(L,ki(e,L),ki(e+t,L)),mi)for(let e in F){let t=F[e];e!=L&&t.from==null&&t.min!=R&&vi(e,ki(n+r,e),ki(n,e))}Wi()}else U.lock&&(U._lock=!U._lock,Ri(t,!0,e!=null));e!=null&&(Mt(d,v),sa(d,b,Z,Q,W,G,null))}function Zi(e,t,n,r,i,a,o){if(U._lock)return;Cn(e);let s=di;if(di){let e=!0,t=!0,n,r;B.ori==0?(n=pi,r=mi):(n=mi,r=pi),n&&r&&(e=Z<=10||Z>=W-10,t=Q<=10||Q>=G-10),n&&e&&(Z=Z<si?0:W),r&&t&&(Q=Q<ci?0:G),Ri(null,!0,!0),di=!1}Z=-10,Q=-10,lt.fill(null),Ri(null,!0,!0),s&&(di=s)}function Qi(e,t,n,r,i,a,o){U._lock||(Cn(e),rr(),Wi(),e!=null&&sa(m,b,Z,Q,W,G,null))}function $i(){xe.forEach(jr),dn(b.width,b.height,!0)}ce(g,y,$i);let ea={};ea.mousedown=Yi,ea.mousemove=Vi,ea.mouseup=Xi,ea.dblclick=Qi,ea.setSeries=(e,t,n,r)=>{let i=ia.match[2];n=i(b,t,n),n!=-1&&yi(n,r,!0,!1)},pt&&(jt(u,j,Yi),jt(l,j,Vi),jt(f,j,e=>{Cn(e),Bi(!1)}),jt(p,j,Zi),jt(m,j,Qi),hr.add(b),b.syncRect=Bi);let ta=b.hooks=s.hooks||{};function na(e,t,n){Jr?Yr.push([e,t,n]):e in ta&&ta[e].forEach(e=>{e.call(null,b,t,n)})}(s.plugins||[]).forEach(e=>{for(let t in e.hooks)ta[t]=(ta[t]||[]).concat(e.hooks[t])});let ra=(e,t,n)=>n,ia=st({key:null,setSeries:!1,filters:{pub:Be,sub:Be},scales:[L,P[1]?P[1].scale:null],match:[Ve,Ve,ra],values:[null,null]},U.sync);ia.match.length==2&&ia.match.push(ra),U.sync=ia;let aa=ia.key,oa=Vn(aa);function sa(e,t,n,r,i,a,o){ia.filters.pub(e,t,n,r,i,a,o)&&oa.pub(e,t,n,r,i,a,o)}oa.sub(b);function ca(e,t,n,r,i,a,o){ia.filters.sub(e,t,n,r,i,a,o)&&ea[e](null,t,n,r,i,a,o)}b.pub=ca;function la(){oa.unsub(b),hr.delete(b),At.clear(),le(g,y,$i),oe.remove(),ht?.remove(),na(`destroy`)}b.destroy=la;function ua(){na(`init`,s,h),nr(h||s.data,!1),V[L]?ei(L,V[L]):rr(),ln=$.show&&($.width>0||$.height>0),sn=un=!0,dn(s.width,s.height)}return P.forEach(Un),xe.forEach(Jn),_?_ instanceof HTMLElement?(_.appendChild(oe),ua()):_(b,ua):ua(),b}Y.assign=st,Y.fmtNum=F,Y.rangeNum=ye,Y.rangeLog=pe,Y.rangeAsinh=me,Y.orient=Hn,Y.pxRatio=x,Y.join=lt,Y.fmtDate=xt,Y.tzDate=Ct,Y.sync=Vn;{Y.addGap=qn,Y.clipGaps=Kn;let e=Y.paths={points:ir};e.linear=cr,e.stepped=lr,e.bars=dr,e.spline=pr}function X(e,t={},...n){let r=document.createElement(e);return Nr(r,t),r.append(...n),r}function Mr(e,t,...n){let r=document.createElementNS(`http://www.w3.org/2000/svg`,e);return Nr(r,t),r.append(...n),r}function Nr(e,t){for(let[n,r]of Object.entries(t))r!==void 0&&r!==!1&&e.setAttribute(n,r===!0?``:String(r))}function Pr(e){let t=document.getElementById(e);if(t===null)throw Error(`#${e} is missing`);return t}function Fr(e){return new Date(e*1e3).toISOString().slice(0,16).replace(`T`,` `)}let Ir=86400,Lr={proposal:`proposal`,merge:`merge`,passed:`passed`,failed:`failed`,rollback:`failed`},Rr=new Map;function zr(e,t){let n=X(`div`,{class:`chart`,role:`img`,\"aria-label\":t.summary});e.append(n);let r,i=()=>{r?.destroy(),r=new Y(Hr(t,n.clientWidth),Vr(t),n)};i(),Rr.set(n,i),new ResizeObserver(()=>{r!==void 0&&n.clientWidth>0&&r.width!==n.clientWidth&&r.setSize({width:n.clientWidth,height:260})}).observe(n)}function Br(){for(let[e,t]of Rr)e.isConnected?t():Rr.delete(e)}function Vr({times:e,lines:t}){return[[...e],...t.map(({values:e})=>[...e])]}function Hr({lines:e,unit:t,moments:n,start:r},i){let a={stroke:qr(`faint`),grid:{stroke:qr(`line`),width:1}};return{width:i,height:260,tzDate:e=>Y.tzDate(new Date(e*1e3),`Etc/UTC`),cursor:{sync:{key:`time`}},scales:{y:{range:(e,t,n)=>[0,Math.max(1,n*1.05)]}},axes:[{...a,values:(e,t,n,r,i)=>t.map(e=>Wr(e,i))},{...a,size:60,values:(e,n)=>n.map(e=>`${e}${t}`)}],series:[{label:`time`,value:(e,t)=>t===null?`–`:Fr(t)},...e.map(e=>Ur(e,t))],hooks:{draw:[e=>Gr(e,n,r)]}}}function Ur({label:e,color:t,shape:n},r){let i=Y.paths.stepped?.({align:1});return{label:e,stroke:qr(t),width:n===`level`?1:2,points:{show:n===`points`},...n===`points`?{spanGaps:!0}:{},...n===`level`?{dash:[6,4]}:{},...n===`steps`&&i!==void 0?{paths:i}:{},value:(e,t)=>t===null?`–`:`${Math.round(t*100)/100}${r}`}}function Wr(e,t){let n=Fr(e);return t>=Ir||e%Ir==0?n.slice(5,10):n.slice(11)}function Gr({ctx:e,bbox:t,valToPos:n},r,i){e.save(),e.lineWidth=devicePixelRatio,e.setLineDash([3*devicePixelRatio,3*devicePixelRatio]);for(let[a,o]of r){let r=Lr[o];if(r===void 0)continue;let s=Math.round(n(i+a,`x`,!0));s<t.left||s>t.left+t.width||(e.strokeStyle=qr(r),e.beginPath(),e.moveTo(s,t.top),e.lineTo(s,t.top+t.height),e.stroke())}e.restore()}let Kr=X(`span`,{hidden:!0});function qr(e){return Kr.isConnected||document.body.append(Kr),Kr.style.color=`var(--${e})`,getComputedStyle(Kr).color}function Jr(e){let t=[],[n,r,i]=[0,0,1];for(let a of atob(e)){let e=a.charCodeAt(0);r+=e%128*i,i*=128,e>=128||(n+=r%2==0?r/2:-(r+1)/2,t.push(n<0?null:n/100),[r,i]=[0,1])}return t}function Yr({from:e,step:t,steps:n}){return Array.from({length:n},(n,r)=>(e+r*t)/1e3)}function Xr({demand:e},{steps:t}){return e===void 0?Array(t).fill(null):Jr(e)}function Zr({counts:e},{step:t,steps:n}){let r=0,i=null;return Array.from({length:n},(n,a)=>{let o=(a+1)*t/1e3;for(;r<e.length&&Number(e[r])<o;)i=e[r+1]??null,r+=2;return i})}function Qr(e){return e.findLast(e=>e!==null)??null}function $r(e,t){let n=ei(Xr(e,t)),r=ei(Zr(e,t)),i=Math.max(1,...n.map(Number),...r.map(Number));return Mr(`svg`,{class:`spark`,viewBox:`0 0 160 28`,\"aria-hidden\":`true`,focusable:`false`},Mr(`path`,{class:`count`,d:ti(r,i)}),Mr(`path`,{d:ti(n,i)}))}function ei(e){let t=Math.max(1,Math.ceil(e.length/80));return Array.from({length:Math.ceil(e.length/t)},(n,r)=>{let i=e.slice(r*t,(r+1)*t).filter(e=>e!==null);return i.length===0?null:Math.max(...i)})}function ti(e,t){let n=`M`;return e.map((r,i)=>{if(r===null)return n=`M`,``;let a=i/Math.max(1,e.length-1)*160,o=27-r/t*26,s=`${n}${a.toFixed(1)} ${o.toFixed(1)}`;return n=`L`,s}).join(``)}let ni=[[``,`all`],[`open`,`with an open proposal`],[`failed`,`last change failed`],[`held`,`held`],[`steady`,`nothing to do`],[`unmeasured`,`without demand data`]],ri={name:[`by name`,()=>0],moments:[`most events first`,(e,t)=>t.moments.length-e.moments.length],replicas:[`most replicas first`,(e,t)=>li(t)-li(e)]};function ii(e){let t=X(`input`,{type:`search`,id:`search`,autocomplete:`off`}),n=ui(ni),r=ui(Object.entries(ri).map(([e,[t]])=>[e,t])),i=X(`p`,{role:`status`}),a=X(`tbody`),o=X(`button`,{type:`button`},`Previous page`),s=X(`button`,{type:`button`},`Next page`),c=0,l=()=>{let l=oi(e.services,t.value,n.value,r.value);c=Math.max(0,Math.min(c,Math.floor((l.length-1)/50)*50));let u=l.slice(c,c+50);a.replaceChildren(...u.map(t=>ci(t,e))),i.textContent=u.length===0?`No service is found.`:ai(c,u.length,l.length),o.disabled=c===0,s.disabled=c+50>=l.length},u=e=>{c+=e,l(),Pr(`services`).scrollIntoView()},d=()=>{c=0,l()};for(let e of[t,n,r])e.addEventListener(`input`,d);o.addEventListener(`click`,()=>u(-50)),s.addEventListener(`click`,()=>u(50));let f=[Z(`Search name, owner, workload`,t),Z(`Show`,n),Z(`Order`,r)];Pr(`list`).replaceChildren(X(`div`,{class:`controls`},...f),i,X(`table`,{},si(),a),X(`p`,{class:`controls pages`},o,s)),l()}function ai(e,t,n){return`Services ${e+1} to ${e+t} of ${n}`}function oi(e,t,n,r){let i=t.toLowerCase().split(/\\s+/).filter(Boolean);return e.filter(e=>{if(n===`unmeasured`?e.demand!==void 0:n!==``&&e.state!==n)return!1;if(i.length===0)return!0;let{name:t,owner:r=``,workload:a=``,about:o}=e,s=`${t} ${r} ${a} ${o}`.toLowerCase();return i.every(e=>s.includes(e))}).sort(ri[r][1])}function si(){return X(`thead`,{},X(`tr`,{},...[`service`,`replicas`,`demand and replicas`,`state`,`events`].map(e=>X(`th`,{scope:`col`,class:/^(replicas|events)$/.test(e)?`number`:void 0},e))))}function ci(e,t){let{name:n,owner:r,state:i,about:a,moments:o}=e;return X(`tr`,{},X(`th`,{scope:`row`},X(`a`,{href:`#service/${encodeURIComponent(n)}`},n),...r===void 0?[]:[X(`div`,{class:`note`},r)]),X(`td`,{class:`number`},String(e.counts.at(-1)??`–`)),X(`td`,{},$r(e,t)),X(`td`,{},X(`span`,{class:`kind ${i}`},i),a===``?``:` ${a}`),X(`td`,{class:`number`},String(o.length)))}function li({counts:e}){return e.at(-1)??-1}function ui(e){return X(`select`,{},...e.map(([e,t])=>X(`option`,{value:e},t)))}function Z(e,t){return X(`label`,{},e,t)}function Q(e,t){let{name:n,owner:r,workload:i}=e;Pr(`service-title`).textContent=n;let a=Pr(`service-body`),o=[i,r===void 0?void 0:`owner ${r}`,e.about||void 0];a.replaceChildren(X(`p`,{},o.filter(e=>e!==void 0).join(` · `)),X(`p`,{class:`pages`},X(`a`,{href:`#services`},`All services`))),Pr(`service`).hidden=!1,fi(a,e,t),a.append(vi(e,t))}function di(e){Pr(`service-title`).textContent=e,Pr(`service-body`).replaceChildren(X(`p`,{},`This page has no service of that name.`)),Pr(`service`).hidden=!1}function fi(e,t,n){let{limits:r,moments:i,name:a,sparse:o}=t,s=Yr(n),c=Xr(t,n),l=Zr(t,n),u={times:s,moments:i,start:n.from/1e3},d=$(c);e.append(X(`h3`,{},`Demand and replicas`)),zr(e,{...u,unit:``,summary:`${a}: ${Qr(l)??`unknown`} replicas in Git now; ${d}`,lines:[{label:`demand`,color:`demand`,values:c,shape:o?`points`:`line`},{label:`replicas in Git`,color:`replicas`,values:l,shape:`steps`},...hi(r,l)]}),e.append(X(`p`,{class:`note`},pi(t,n)));let f=c.map((e,t)=>_i(e,l[t]));Qr(f)!==null&&(e.append(X(`h3`,{},`CPU utilization`)),zr(e,{...u,unit:`%`,summary:`${a}: CPU utilization, last ${Qr(f)}% of the request`,lines:[{label:`demand ÷ replicas`,color:`demand`,values:f,shape:o?`points`:`line`},...gi(r,s.length)]}))}function pi({demand:e,sparse:t},{step:n}){let r=`Dotted lines: proposals, merges, verdicts and rollbacks, in the colors of the table below.`;return e===void 0?`No demand is known. ${r}`:`${t?`Demand is what decisions in the ledger measured, point by point`:`Demand is the ${n===3e5?`mean of each five minutes`:`highest five minutes of each ${mi(n)}`}`}, in replicas’ worth of CPU request. ${r}`}function mi(e){let t=e/6e4;return t<60?`${t} minutes`:t===60?`hour`:`${t/60} hours`}function $(e){let t=e.filter(e=>e!==null);if(t.length===0)return`no demand is known`;let[n,r]=t.reduce(([e,t],n)=>[Math.min(e,n),Math.max(t,n)],[1/0,0]);return`demand between ${n} and ${r}`}function hi(e,t){if(e===void 0)return[];let n=(e,n)=>({label:e,color:`limit`,values:t.map(()=>n),shape:`level`}),{target:r}=e,i=t.map(e=>e===null?null:e*Number(r));return[...r===void 0?[]:[{label:`carried at target`,color:`carried`,values:i,shape:`steps`}],n(`min`,e.min),n(`max`,e.max)]}function gi(e,t){return[[`CPU target`,e?.target,`carried`],[`scale-up threshold`,e?.up,`failed`],[`scale-down threshold`,e?.down,`passed`]].flatMap(([e,n,r])=>n===void 0?[]:[{label:e,color:r,values:Array(t).fill(Math.round(n*1e4)/100),shape:`level`}])}function _i(e,t){return e===null||!t?null:Math.round(e/t*1e3)/10}function vi({moments:e,older:t},n){if(e.length===0)return X(`p`,{},`The ledger has nothing of this time.`);let r=e.toReversed().map(e=>yi(e,n));return X(`table`,{},X(`caption`,{},`What happened, newest first${t===void 0?``:`, without ${t} older ones`}`),X(`thead`,{},X(`tr`,{},...[`time (UTC)`,`event`,`pull request`,`what and why`].map(e=>X(`th`,{scope:`col`},e)))),X(`tbody`,{},...r))}function yi([e,t,n,r],{from:i,pulls:a}){let o=r===void 0?``:a===null?`#${r}`:X(`a`,{href:`${a}${r}`},`#${r}`);return X(`tr`,{},X(`td`,{},X(`time`,{},Fr(i/1e3+e))),X(`td`,{},X(`span`,{class:`kind ${t}`},t)),X(`td`,{},o),X(`td`,{class:`text`},n))}let bi=JSON.parse(Pr(`data`).textContent),xi=new Map(bi.services.map(e=>[e.name,e])),Si=document.title;function Ci(){let{demand:e,replicas:t}=bi.fleet,n=[...e===null?[]:[{label:`demand`,color:`demand`,values:Jr(e),shape:`line`}],...t===``?[]:[{label:`replicas in Git`,color:`replicas`,values:Jr(t),shape:`steps`}]];if(n.length===0)return;let r=`All services, last: ${n.map(({label:e,values:t})=>`${e} ${Qr(t)??`unknown`}`).join(`, `)}`;zr(Pr(`fleet-chart`),{summary:r,times:Yr(bi),lines:n,unit:``,moments:[],start:0})}function wi(){let e=Pr(`service`);if(!location.hash.startsWith(`#service/`)){e.hidden=!0,document.title=Si;return}let t=Ti(location.hash.slice(9)),n=xi.get(t);n===void 0?di(t):Q(n,bi),document.title=`${t} – ${Si}`,e.scrollIntoView(),Pr(`service-title`).focus({preventScroll:!0})}function Ti(e){try{return decodeURIComponent(e)}catch{return e}}function Ei(e){document.documentElement.classList.toggle(`print`,e),Br()}Ci(),ii(bi),wi(),addEventListener(`hashchange`,wi),addEventListener(`beforeprint`,()=>Ei(!0)),addEventListener(`afterprint`,()=>Ei(!1)),matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,Br)})();";
// src/report/history-page/series.ts
const HOUR_MS = 36e5;
const STEPS = [
	POINT_MS,
	HOUR_MS / 4,
	HOUR_MS,
	3 * HOUR_MS,
	6 * HOUR_MS
];
/** Each takes one to two characters of the document. */
const MOST_POINTS = 8e6;
/** Values of a series are whole hundredths of a replica. */
const HUNDREDTH = REPLICA / 100;
/** Chooses the shortest steps at which the series of so many services stay within the size of a document. */
function gridOf(from, to, services) {
	const fits = (step) => services * ((to - from) / step) <= MOST_POINTS;
	const step = STEPS.find(fits) ?? 6 * HOUR_MS;
	const start = Math.floor(from / step) * step;
	return {
		from: start,
		step,
		steps: Math.max(1, Math.ceil((to - start) / step))
	};
}
/** Returns the highest mean of five minutes within each step, in hundredths of a replica. */
function peaks(demand, grid) {
	const values = new Float64Array(grid.steps).fill(-1);
	const points = inPoints(demand);
	const covered = Math.max(1, Math.round(demand.step / grid.step));
	points.values.forEach((value, at) => {
		for (let more = 0; value !== -1 && more < covered; more += 1) raise(values, grid, points.start + at * POINT_MS + more * grid.step, Math.round(value / HUNDREDTH));
	});
	return values;
}
/** Returns what single decisions measured, in hundredths of a replica. */
function measuredPoints({ measured }, grid) {
	const values = new Float64Array(grid.steps).fill(-1);
	for (const { time, demand } of measured) raise(values, grid, time, Math.round(demand * 100));
	return values;
}
function raise(values, grid, time, value) {
	const at = Math.floor((time - grid.from) / grid.step);
	const known = values[at];
	if (known !== void 0 && value > known) values[at] = value;
}
/** Adds a series to a sum; a gap adds nothing. */
function addSeries(sum, values) {
	values.forEach((value, at) => {
		if (value !== -1) sum[at] = Math.max(0, sum[at] ?? 0) + value;
	});
}
/**
* Adds the count at the end of each step to a sum, in hundredths. Before the first count that is known, that one
* is taken: a fleet does not grow because its ledger begins.
*/
function addCounts(sum, { counts }, grid) {
	let next = 0;
	for (let at = 0; at < sum.length; at += 1) {
		const end = grid.from + (at + 1) * grid.step;
		while (next < counts.length && Number(counts[next]?.time) < end) next += 1;
		const known = counts[Math.max(0, next - 1)];
		if (known !== void 0) sum[at] = Math.max(0, sum[at] ?? 0) + known.count * 100;
	}
}
/** Packs a series for the document; undefined where it is nothing but gaps. */
function packSeries(values) {
	if (values.every((value) => value === -1)) return void 0;
	return packDemand({
		start: 0,
		step: POINT_MS,
		values
	}).values;
}
// src/report/history-page/timeline.ts
const LONGEST_TEXT = 240;
/** Tells one service's events in the order of their times; a decision counts where it differs from the one before. */
function tellTimeline(events) {
	const telling = {
		happenings: [],
		counts: [],
		measured: [],
		edits: /* @__PURE__ */ new Map(),
		lastDecision: "",
		open: void 0,
		held: void 0,
		verdict: void 0
	};
	const timed = events.map((event) => ({
		event,
		time: Date.parse(event.timestamp)
	}));
	for (const { event, time } of inOrderOnce(timed)) add(telling, event, time);
	return telling;
}
function add(telling, event, time) {
	const { event_type: type } = event;
	if (type === "decision") addDecision(telling, event, time);
	else if (type === "proposal") addProposal(telling, event, time);
	else if (type === "merge") addMerge(telling, event, time);
	else if (type === "verification") addVerdict(telling, event, time);
	else if (type === "breaker_reset") say(telling, event, time, "breaker", `closed: ${event.rationale}`);
	else if (type.startsWith("deferral")) say(telling, event, time, "deferral", event.rationale);
}
function addDecision(telling, event, time) {
	const { replicas, figures, reason, recommended, rationale } = event;
	const cpu = figures?.cpu_utilization;
	if (replicas !== void 0) addCount(telling, time, replicas);
	if (replicas !== void 0 && cpu !== void 0) telling.measured.push({
		time,
		demand: cpu * replicas
	});
	telling.held = reason;
	const key = decisionKey(event);
	if (key === telling.lastDecision) return;
	telling.lastDecision = key;
	say(telling, event, time, "decision", `${reason === void 0 ? event.outcome : `held: ${reason}`}${recommended ? ` (${recommended})` : ""}: ${rationale}`);
}
function addProposal(telling, event, time) {
	const { pull, edit, outcome, rationale, operation } = event;
	const isRollback = operation === "rollback";
	if (outcome === "close") {
		if (telling.open?.pull === pull) telling.open = void 0;
		say(telling, event, time, "closed", rationale);
		return;
	}
	const change = edit === void 0 ? rationale : `${edit.number ?? "replicas"} ${edit.from} to ${edit.to}`;
	if (pull !== void 0) {
		telling.open = {
			pull,
			text: change
		};
		if (edit !== void 0 && edit.number === void 0) {
			telling.edits.set(pull, edit);
			addCount(telling, time, edit.from);
		}
	}
	say(telling, event, time, isRollback ? "rollback" : "proposal", `${outcome === "update" ? "changed: " : ""}${change}: ${rationale}`);
}
function addMerge(telling, event, time) {
	const edit = telling.edits.get(event.pull ?? -1);
	if (edit !== void 0) addCount(telling, time, edit.to);
	if (telling.open?.pull === event.pull) telling.open = void 0;
	say(telling, event, time, "merge", edit ? `replicas ${edit.from} to ${edit.to}` : event.rationale);
}
const KINDS = {
	success: "passed",
	passed: "passed",
	failed: "failed"
};
function addVerdict(telling, event, time) {
	const { outcome, look, rationale, change } = event;
	if (look !== void 0) return;
	telling.verdict = outcome;
	if (change !== void 0 && change.number === void 0 && change.after !== void 0) addCount(telling, time, change.to);
	say(telling, event, time, KINDS[outcome] ?? "verdict", `${outcome}: ${rationale}`);
}
function addCount(telling, time, count) {
	if (telling.counts.at(-1)?.count !== count) telling.counts.push({
		time,
		count
	});
}
function say(telling, { pull }, time, kind, text) {
	telling.happenings.push({
		time,
		kind,
		text: truncate(sanitizeText(text), LONGEST_TEXT),
		pull
	});
}
// src/report/history-page/collect.ts
/** Collects the data of the page: a timeline for every service that has a blueprint, an event or demand. */
function collect(past) {
	const events = groupBy(past.events, ({ service }) => service);
	const blueprints = new Map(past.blueprints.map((blueprint) => [blueprint.name, blueprint]));
	const names = [.../* @__PURE__ */ new Set([
		...blueprints.keys(),
		...events.keys(),
		...past.demand.keys()
	])].sort();
	const grid = gridOf(past.from, past.to, names.length);
	const sums = {
		demand: gaps(grid),
		replicas: gaps(grid)
	};
	const timelines = /* @__PURE__ */ new Map();
	const services = names.map((name) => {
		const timeline = tellTimeline(events.get(name) ?? []);
		timelines.set(name, timeline);
		const known = past.demand.get(name);
		const demand = known ? peaks(known, grid) : measuredPoints(timeline, grid);
		if (known) addSeries(sums.demand, demand);
		addCounts(sums.replicas, timeline, grid);
		const packed = packSeries(demand);
		return {
			name,
			...about(blueprints.get(name)),
			...stateOf(timeline),
			...packed === void 0 ? {} : { demand: packed },
			...packed === void 0 || known ? {} : { sparse: true },
			counts: timeline.counts.flatMap(({ time, count }) => [seconds(time, grid), count]),
			...momentsOf(timeline.happenings, grid)
		};
	});
	const fleet = {
		demand: packSeries(sums.demand) ?? null,
		replicas: packSeries(sums.replicas) ?? ""
	};
	return {
		data: {
			...grid,
			pulls: past.pulls,
			fleet,
			services
		},
		timelines
	};
}
function gaps(grid) {
	return new Float64Array(grid.steps).fill(-1);
}
function seconds(time, grid) {
	return Math.floor((time - grid.from) / 1e3);
}
/** Statements of the blueprint. */
function about(blueprint) {
	if (blueprint === void 0) return {};
	const { owner, workload, scaling } = blueprint;
	const { cluster, namespace, kind, name } = workload;
	const place = [cluster === "default" ? void 0 : cluster, namespace].filter((part) => part !== void 0);
	const limits = {
		min: scaling.minReplicas,
		max: scaling.maxReplicas,
		...ratio("target", scaling.targetCpu),
		...ratio("up", scaling.upThreshold),
		...ratio("down", scaling.downThreshold)
	};
	return {
		...owner === void 0 ? {} : { owner },
		workload: `${kind} ${[...place, name].join("/")}`,
		limits
	};
}
function ratio(key, value) {
	return value === void 0 ? {} : { [key]: toNumber(value) };
}
function stateOf({ open, verdict, held }) {
	if (open !== void 0) return {
		state: "open",
		about: `#${open.pull}: ${open.text}`
	};
	if (verdict === "failed") return {
		state: "failed",
		about: "the last change failed its verification"
	};
	if (held !== void 0) return {
		state: "held",
		about: held
	};
	return {
		state: "steady",
		about: ""
	};
}
/** Returns the latest moments within the time that the page shows. */
function momentsOf(happenings, grid) {
	const within = happenings.filter(({ time }) => time >= grid.from);
	const moments = within.slice(-200).map(({ time, kind, text, pull }) => {
		const at = seconds(time, grid);
		return pull === void 0 ? [
			at,
			kind,
			text
		] : [
			at,
			kind,
			text,
			pull
		];
	});
	const older = within.length - moments.length;
	return {
		moments,
		...older === 0 ? {} : { older }
	};
}
// src/report/history-page/overview.ts
/** Names of kinds for people. */
const KIND_NAMES = {
	decision: "decision",
	proposal: "proposal",
	closed: "closed",
	merge: "merge",
	passed: "verified",
	failed: "failed",
	verdict: "verdict",
	rollback: "rollback",
	deferral: "deferred",
	breaker: "breaker"
};
const LATEST = 25;
/** Writes the fleet's figures, causes of holds and latest changes, which are read without the script too. */
function overviewHtml({ data, timelines }) {
	const within = [...timelines].flatMap(([service, { happenings }]) => happenings.filter(({ time }) => time >= data.from).map((one) => ({
		service,
		...one
	})));
	return [
		figures(data.services.map(({ state }) => state), within),
		holds(timelines),
		latest(within, data.pulls)
	].join("\n");
}
function figures(states, within) {
	const happened = (kind) => within.filter((one) => one.kind === kind).length;
	const now = (state) => states.filter((one) => one === state).length;
	return `<dl class="figures">${[
		["services", states.length],
		["open proposals", now("open")],
		["held now", now("held")],
		["proposals", within.filter(({ kind, text }) => kind === "proposal" && !text.startsWith("changed: ")).length],
		["merged", happened("merge")],
		["verified", happened("passed")],
		["failed", happened("failed")],
		["rollbacks", happened("rollback")]
	].map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`).join("")}</dl>`;
}
function holds(timelines) {
	const counts = /* @__PURE__ */ new Map();
	for (const { held, open } of timelines.values()) if (held !== void 0 && open === void 0) counts.set(held, (counts.get(held) ?? 0) + 1);
	if (counts.size === 0) return "";
	return `<table><caption>Held services by cause</caption><thead><tr><th scope="col">cause</th><th scope="col">code</th><th scope="col" class="number">services</th></tr></thead><tbody>${[...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([code, count]) => {
		return `<tr><th scope="row">${escapeHtml((Object.hasOwn(HOLDS, code) ? HOLDS[code] : void 0)?.title ?? code)}</th><td><code>${escapeHtml(code)}</code></td><td class="number">${count}</td></tr>`;
	}).join("")}</tbody></table>`;
}
function latest(within, pulls) {
	const changes = within.filter(({ kind }) => kind !== "decision" && kind !== "deferral");
	if (changes.length === 0) return "<p>Nothing was proposed, merged or verified in this time.</p>";
	const rows = changes.sort((a, b) => b.time - a.time || (a.service < b.service ? -1 : 1)).slice(0, LATEST).map(({ service, time, kind, text, pull }) => {
		const at = formatInstant(new Date(time));
		const name = `<a href="#service/${escapeHtml(encodeURIComponent(service))}">${escapeHtml(service)}</a>`;
		return `<tr><td><time datetime="${at}">${at.slice(0, 16).replace("T", " ")}</time></td><td>${name}</td><td><span class="kind ${kind}">${KIND_NAMES[kind]}</span></td><td>${pullLink(pull, pulls)}</td><td class="text">${escapeHtml(text)}</td></tr>`;
	});
	return `<table><caption>Latest changes</caption><thead><tr>${[
		"time (UTC)",
		"service",
		"event",
		"pull request",
		"what and why"
	].map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
function pullLink(pull, pulls) {
	if (pull === void 0) return "";
	return pulls === null ? `#${pull}` : `<a href="${escapeHtml(`${pulls}${pull}`)}">#${pull}</a>`;
}
// src/report/history-page/document.ts
const STYLE = `${uPlot_min_css_text_default}\n:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #0d1117);
  --panel: light-dark(#f6f8fa, #161b22);
  --line: light-dark(#d0d7de, #30363d);
  --text: light-dark(#1f2328, #e6edf3);
  --faint: light-dark(#59636e, #9198a1);
  --link: light-dark(#0969da, #4493f8);
  --demand: light-dark(#0969da, #58a6ff);
  --replicas: light-dark(#1f2328, #e6edf3);
  --carried: light-dark(#8250df, #bc8cff);
  --limit: light-dark(#59636e, #9198a1);
  --proposal: light-dark(#9a6700, #d29922);
  --merge: light-dark(#8250df, #bc8cff);
  --passed: light-dark(#1a7f37, #3fb950);
  --failed: light-dark(#cf222e, #f85149);
}
:root.print {
  color-scheme: light;
}
body {
  margin: 0 auto;
  padding: 1rem 1.25rem 3rem;
  max-width: 75rem;
  background: var(--ground);
  color: var(--text);
  font:
    15px / 1.5 system-ui,
    sans-serif;
}
a {
  color: var(--link);
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  position: static;
}
:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
#service-title:focus {
  outline: none;
}
h1 {
  margin: 0;
  font-size: 1.6rem;
}
header p,
footer p,
.note {
  color: var(--faint);
}
h2 {
  margin: 2rem 0 0.5rem;
  padding-bottom: 0.25rem;
  border-bottom: 1px solid var(--line);
  font-size: 1.25rem;
}
h3 {
  margin: 1.25rem 0 0.25rem;
  font-size: 1rem;
}
.figures {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  margin: 0.75rem 0;
}
.figures div {
  display: flex;
  flex-direction: column-reverse;
  min-width: 5.5rem;
  padding: 0.4rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--panel);
}
.figures dt {
  color: var(--faint);
  font-size: 0.85rem;
}
.figures dd {
  margin: 0;
  font-size: 1.35rem;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
}
table {
  width: 100%;
  margin: 1rem 0;
  border-collapse: collapse;
}
.uplot table {
  width: auto;
  margin: 0 auto;
}
caption {
  padding: 0.25rem 0;
  font-weight: 600;
  text-align: left;
}
th,
td {
  font-weight: 400;
  padding: 0.3rem 0.5rem;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}
thead th {
  font-weight: 600;
  color: var(--faint);
  font-size: 0.85rem;
}
.uplot th,
.uplot td {
  padding: 2px;
  border: 0;
}
td.number,
th.number {
  text-align: right;
  font-variant-numeric: tabular-nums;
}
td time {
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
.text {
  overflow-wrap: anywhere;
}
.kind {
  white-space: nowrap;
}
.kind::before {
  content: "";
  display: inline-block;
  width: 0.6rem;
  height: 0.6rem;
  margin-right: 0.4rem;
  border-radius: 50%;
  background: var(--line);
}
.kind.proposal::before,
.kind.open::before {
  background: var(--proposal);
}
.kind.merge::before {
  background: var(--merge);
}
.kind.passed::before {
  background: var(--passed);
}
.kind.failed::before,
.kind.rollback::before {
  background: var(--failed);
}
.controls {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  align-items: end;
}
.controls label {
  display: flex;
  flex-direction: column;
  color: var(--faint);
  font-size: 0.85rem;
}
input,
select,
button {
  padding: 0.35rem 0.6rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--panel);
  color: var(--text);
  font: inherit;
}
button:disabled {
  color: var(--faint);
}
input[type="search"] {
  width: 18rem;
  max-width: 100%;
}
.spark {
  display: block;
  width: 160px;
  height: 28px;
}
.spark path {
  fill: none;
  stroke: var(--demand);
}
.spark .count {
  stroke: var(--replicas);
  opacity: 0.7;
}
.chart {
  min-width: 0;
  overflow: hidden;
}
.u-legend {
  color: var(--text);
}
@media (max-width: 40rem) {
  .spark {
    display: none;
  }
}
@media print {
  .controls,
  .pages,
  .skip {
    display: none;
  }
  body {
    max-width: none;
    padding: 0;
    font-size: 11px;
  }
  tr,
  .chart {
    break-inside: avoid;
  }
}`;
/** Renders the history page: one document that asks the network for nothing. */
function renderHistoryPage(past, title) {
	const collected = collect(past);
	return [
		"<!doctype html>\n<html lang=\"en\">\n",
		head(title),
		body(collected, past, title),
		`<script type="application/json" id="data">${scriptJson(collected.data)}<\/script>\n`,
		`<script>${main_ts_script_default}<\/script>\n</body>\n</html>\n`
	].join("");
}
/**
* The policy lets this script and this style act, by their digests, and nothing be loaded from anywhere: text that got
* in as markup would still run nothing (https://www.w3.org/TR/CSP3/).
*/
function head(title) {
	return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
		"default-src 'none'",
		`script-src '${digest(main_ts_script_default)}'`,
		`style-src '${digest(STYLE)}'`,
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
`;
}
function digest(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
function body(collected, { from, to }, title) {
	const day = (time) => formatInstant(new Date(time)).slice(0, 16).replace("T", " ");
	return `<body>
<a class="skip" href="#services">Skip to the services</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p>Replica counts in Git, what was proposed and what came of it, from ${day(from)} to ${day(to)} UTC.</p>
</header>
<main>
<section id="fleet" aria-labelledby="fleet-title">
<h2 id="fleet-title">Fleet</h2>
<div id="fleet-chart"></div>
${overviewHtml(collected)}
</section>
<section id="service" aria-labelledby="service-title" hidden>
<h2 id="service-title" tabindex="-1"></h2>
<div id="service-body"></div>
</section>
<section id="services" aria-labelledby="services-title">
<h2 id="services-title">Services</h2>
<noscript><p>The list of services and their charts need JavaScript.</p></noscript>
<div id="list"></div>
</section>
</main>
<footer><p>Made by Trimtab from its ledger and the demand history. Times are UTC.</p></footer>
`;
}
// src/commands/report.ts
/** A proposal that is open, and the count that Git states, are told by events from before what is shown. */
const BEFORE_MS = 7 * DAY_MS;
/** Writes the history page: what the ledger and the demand history say of the fleet in the last days. */
async function report(options, now, environment) {
	const { html } = options;
	if (html === void 0) throw new TrimtabError("usage", "--html FILE is missing; see --help");
	const to = now.getTime();
	const from = to - options.days * DAY_MS;
	const files = openWorkTree(options.repo);
	const configuration = loadConfiguration(files, options.config);
	const { ledger, close } = await openKeptLedger(options, configuration.config, now, environment);
	const { events, failures } = await readEvents(ledger, now, new Date(from - BEFORE_MS)).finally(close);
	const { blueprints, errors } = loadFleet(files, configuration);
	const { demand, notes } = await readDemand(options, blueprints, now);
	const past = {
		from,
		to,
		events,
		blueprints,
		demand,
		pulls: pullsUrl(environment)
	};
	writeWhole(html, [renderHistoryPage(past, titleOf(environment))]);
	return {
		kind: "lines",
		lines: [`wrote ${html}`],
		notes,
		failures: [...failures, ...errors]
	};
}
async function readEvents(ledger, now, since) {
	const read = await ledger.read(since);
	return {
		events: read.events.filter(({ timestamp }) => Date.parse(timestamp) <= now.getTime()),
		failures: readFailures(read)
	};
}
/** Reads demand as far as it is known: without it a page still has the ledger. */
async function readDemand(options, blueprints, now) {
	const { services: demand, notes } = await readHistory(options, now);
	const without = blueprints.filter(({ name }) => !demand.has(name)).length;
	const missing = `${counted(without, "service")} without demand history: the page shows what their decisions measured`;
	return {
		demand,
		notes: without === 0 ? notes : [...notes, missing]
	};
}
/** Returns what stands before the number of a pull request in its URL; null outside of a workflow of GitHub. */
function pullsUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }) {
	return server && name && /^https?:\/\//.test(server) ? `${server}/${name}/pull/` : null;
}
function titleOf({ GITHUB_REPOSITORY: name }) {
	return name ? `Trimtab: ${name}` : "Trimtab";
}
export { report };
